namespace PgbPortal.Domain.Gedeeld.Controles;

/// <summary>Names a controle; the catalogue finds the class by it and the screen with all controles is drawn from it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ControleAttribute(string code, Zwaarte zwaarte) : Attribute
{
    public string Code { get; } = code;

    public Zwaarte Zwaarte { get; } = zwaarte;

    /// <summary>Where the rule comes from: law article, page or "keuze".</summary>
    public required string Bron { get; init; }

    /// <summary>The attribute of this controle.</summary>
    /// <exception cref="InvalidOperationException">The class has none: a bug in our code.</exception>
    public static ControleAttribute Van(Type controle) =>
        (ControleAttribute?)GetCustomAttribute(controle, typeof(ControleAttribute))
            ?? throw new InvalidOperationException($"{controle.Name} heeft geen [Controle].");
}
