namespace PgbPortal.Domain.Gedeeld;

/// <summary>What a finding of a controle does to the paper it is about.</summary>
public enum Zwaarte
{
    /// <summary>Shown to whoever hands in or judges; holds nothing up.</summary>
    Waarschuwing,

    /// <summary>Cannot go on: refused at the form, nothing is stored.</summary>
    Blokkerend,

    /// <summary>Stored and held until the cause is gone, then tried again by itself.</summary>
    Aanhoudend,

    /// <summary>Stored and put before a person to judge.</summary>
    Handmatig,
}
