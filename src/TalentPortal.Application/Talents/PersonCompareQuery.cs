using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Two records side by side, each with what hangs on it. Opening them is a look at both, which both persons read.</summary>
public sealed class PersonCompareQuery(IPortalDb db, ICurrentActor current, TalentProfileQuery profiles, PersonMergeRules rules)
{
    public async Task<PersonComparison> OpenAsync(PersonId one, PersonId other, string trace, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.MaintainTalents)) throw new NotFoundException();
        // Asked for both before either is opened: a look is recorded only where something is shown.
        await profiles.ReachedAsync(one, ct);
        await profiles.ReachedAsync(other, ct);
        var (first, second) = PersonSuspicion.InOrder(one, other);
        return new PersonComparison(await OfAsync(one, trace, ct), await OfAsync(other, trace, ct))
        {
            Suspicion = await db.PersonSuspicions.AsNoTracking().SingleOrDefaultAsync(pair => pair.First == first && pair.Second == second, ct),
            WhyNotKeepFirst = await rules.WhyNotAsync(one, other, ct),
            WhyNotKeepSecond = await rules.WhyNotAsync(other, one, ct),
            NeedsSecond = await rules.NeedsSecondAsync(one, other, ct),
        };
    }

    private async Task<ComparedPerson> OfAsync(PersonId id, string trace, CancellationToken ct)
    {
        var profile = await profiles.OpenAsync(id, trace, ct);
        return new ComparedPerson(profile,
            await db.SubsidyApplications.CountAsync(row => row.PersonId == id, ct), await db.Entitlements.CountAsync(row => row.PersonId == id, ct), await db.PaymentLines.CountAsync(row => row.PersonId == id, ct),
            await db.Recognitions.CountAsync(row => row.PersonId == id, ct), await db.Accounts.CountAsync(row => row.PersonId == id, ct));
    }
}

public sealed record PersonComparison(ComparedPerson First, ComparedPerson Second)
{
    public PersonSuspicion? Suspicion { get; init; }
    public required IReadOnlyList<Refusal> WhyNotKeepFirst { get; init; }
    public required IReadOnlyList<Refusal> WhyNotKeepSecond { get; init; }
    public required bool NeedsSecond { get; init; }

    /// <summary>The record that is proposed to stay: the first, unless only the other way is possible.</summary>
    public bool KeepOther => WhyNotKeepFirst.Count > 0 && WhyNotKeepSecond.Count == 0;
    public IReadOnlyList<Refusal> WhyNot => KeepOther ? WhyNotKeepSecond : WhyNotKeepFirst;

    /// <summary>What the form begins with: the values of the record that stays, and the other's where that one has none.</summary>
    public MergePeople Form() => new()
    {
        KeepOther = KeepOther,
        Version = First.Profile.Person.Version,
        OtherVersion = Second.Profile.Person.Version,
        FromSecond = Enum.GetValues<MergedField>().ToDictionary(field => field, field => KeepOther
            ? MergedValues.Has(Second.Profile.Person, field) || !MergedValues.Has(First.Profile.Person, field)
            : !MergedValues.Has(First.Profile.Person, field) && MergedValues.Has(Second.Profile.Person, field)),
    };
}

/// <summary>A record with how many rows hang on it, whoever may read them.</summary>
public sealed record ComparedPerson(TalentProfile Profile, int Cases, int Rights, int Payments, int Levels, int Accounts);
