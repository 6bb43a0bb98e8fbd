using PgbPortal.Bench;

return args switch
{
    ["kaal", var verbinding, var adres] => await KaleApp.DraaiAsync(verbinding, adres),
    ["meet", var portaal, var aantal] => await Meetrun.DraaiAsync(portaal, int.Parse(aantal, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Gebruik(),
};

static int Gebruik()
{
    Console.Error.WriteLine("Use bench/run.sh [budgethouders].");
    return 2;
}
