using System.Globalization;
using PgbPortal.Bench;

return args switch
{
    ["kaal", var verbinding, var adres] => await KaleApp.DraaiAsync(verbinding, adres),
    ["meet", var portaal, var aantal] => await Meetrun.DraaiAsync(portaal, Getal(aantal)),
    ["maand-vullen", var aantal] => await Maandsluiting.DraaiAsync(Getal(aantal)),
    ["maand-sluiten"] => await Maandsluiting.SluitAsync(),
    ["betaalbestand", var aantal] => await Betaalbestandmeting.DraaiAsync(Getal(aantal)),
    ["zorglog", var portaal, var aantal] => await Zorglogmeting.DraaiAsync(portaal, Getal(aantal)),
    ["portaal", var log] => await Zorglogmeting.PortaalAsync(log == "met"),
    ["controles"] => await Controlemeting.DraaiAsync(),
    _ => Gebruik(),
};

static int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);

static int Gebruik()
{
    Console.Error.WriteLine("Use bench/run.sh [budgethouders], bench/maandsluiting.sh [aantal] or bench/zorglog.sh [regels].");
    return 2;
}
