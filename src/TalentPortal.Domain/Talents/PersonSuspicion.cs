using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>Two records that may be one person: to be looked at, then told apart or merged. A pair is suspected once, on as many grounds as there are.</summary>
public sealed class PersonSuspicion : IVersioned
{
    private PersonSuspicion() { }

    /// <summary>The pair is stored in one order, whichever way it is given.</summary>
    public PersonSuspicion(PersonId one, PersonId other, SuspicionGrounds grounds, SuspicionOrigin origin, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (First, Second) = InOrder(one, other);
        (Grounds, Origin, At) = (grounds, origin, now);
    }

    public Guid Id { get; private set; }
    public PersonId First { get; private set; }
    public PersonId Second { get; private set; }
    public SuspicionGrounds Grounds { get; private set; }
    public SuspicionOrigin Origin { get; private set; }
    public DateTime At { get; private set; }
    public SuspicionState State { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? Reason { get; private set; }
    public long Version { get; private set; }

    public static (PersonId First, PersonId Second) InOrder(PersonId one, PersonId other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    /// <summary>More grounds for what nobody has looked at yet; a pair that was decided stays decided.</summary>
    public void Add(SuspicionGrounds grounds) => Grounds |= State is SuspicionState.Open ? grounds : SuspicionGrounds.None;

    public void Distinguish(string reason, string byName, DateTime now)
    {
        RefusedException.ThrowIf(State is SuspicionState.Merged ? TalentRefusals.MergedAway : null);
        Decide(SuspicionState.Distinct, reason, byName, now);
    }

    public void Merged(string reason, string byName, DateTime now) => Decide(SuspicionState.Merged, reason, byName, now);

    /// <summary>The merge was undone: somebody has to look again.</summary>
    public void Reopen() => (State, Reason, DecidedByName, DecidedAt) = (SuspicionState.Open, null, null, null);

    private void Decide(SuspicionState state, string reason, string byName, DateTime now) => (State, Reason, DecidedByName, DecidedAt) = (state, reason, byName, now);
}

/// <summary>Why two records may be one person.</summary>
[Flags]
public enum SuspicionGrounds
{
    None = 0,
    SameNameAndBirthDate = 1,
    /// <summary>The same birth date, and a name that is written another way (<see cref="PersonLikeness.NameKey"/>).</summary>
    NameVariant = 2,
    /// <summary>The same name, and numbers that one slip of the hand makes of each other.</summary>
    NearNumber = 4,
    /// <summary>The same name and birth date, and two passports: the number changes when one is renewed.</summary>
    RenewedDocument = 8,
    SamePhone = 16,
}

/// <summary>What made somebody suspect it.</summary>
public enum SuspicionOrigin
{
    /// <summary>A clerk entered a person by hand and said that it is another one.</summary>
    Entry,
    Import,
    /// <summary>The register was searched for doubles.</summary>
    Search,
}

public enum SuspicionState
{
    /// <summary>待核</summary>
    Open,
    /// <summary>不是同一人</summary>
    Distinct,
    /// <summary>已合并</summary>
    Merged,
}
