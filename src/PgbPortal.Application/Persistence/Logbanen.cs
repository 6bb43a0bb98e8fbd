using System.Collections.Concurrent;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// The chains that this process writes. A transaction takes one for itself until it ends, so that nobody waits for another to write
/// in the care log; a chain that is free is used again. Another process has its own (ADR 18).
/// </summary>
internal sealed class Logbanen
{
    private readonly ConcurrentStack<Logbaan> _vrij = new();

    public Loghuur Neem() => new(this, _vrij.TryPop(out var baan) ? baan : new Logbaan());

    public void GeefTerug(Logbaan baan) => _vrij.Push(baan);
}

/// <summary>One chain, as far as it is surely in the database.</summary>
internal sealed class Logbaan
{
    public Guid Id { get; } = Tijdsleutel.Nieuw();

    public Logstand Stand { get; set; } = Logstand.Begin;
}

/// <summary>One chain in the hands of one context, until its transaction ended.</summary>
internal sealed class Loghuur(Logbanen banen, Logbaan baan)
{
    private Logstand _stand = baan.Stand;
    private Logstand _voorBewaren = baan.Stand;

    /// <summary>In which it is saved; null: in one of the save itself.</summary>
    public Guid? Transactie { get; private set; }

    /// <summary>The row with the end of the chain, for the save that goes on.</summary>
    public Logketen Keten { get; private set; } = new() { Id = baan.Id, Volgnummer = 0, Hash = [] };

    /// <summary>True when this save is the first of the chain.</summary>
    public bool IsNieuw { get; private set; }

    public void Verketen(IEnumerable<Logregel> regels, Guid? transactie)
    {
        // Another transaction than the last time, which was not told to have succeeded: what was written then is undone.
        if (transactie != Transactie)
        {
            (_stand, Transactie) = (baan.Stand, transactie);
        }

        _voorBewaren = _stand;
        foreach (var regel in regels)
        {
            _stand = regel.Verketen(baan.Id, _stand);
        }

        IsNieuw = _voorBewaren.Volgnummer == 0;
        Keten = new() { Id = baan.Id, Volgnummer = _stand.Volgnummer, Hash = _stand.Hash };
    }

    /// <summary>The save failed and was undone; the transaction can go on.</summary>
    public void Herstel() => _stand = _voorBewaren;

    /// <summary>What was written stands.</summary>
    public void Bevestig()
    {
        baan.Stand = _stand;
        banen.GeefTerug(baan);
    }

    /// <summary>What was written is surely undone.</summary>
    public void LaatVallen() => banen.GeefTerug(baan);
}
