using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>The desks' and auditors' view of the rounds: what each found, who answered, one person's evidence. Names are masked.</summary>
public sealed class OfferQueries(IPortalDb db, ICurrentActor current, AllowanceInForce inForce)
{
    public const int PageSize = 50;
    private const int FileBlock = 1_000;

    /// <summary>The rounds by number, the latest first.</summary>
    public async Task<OfferRounds> RoundsAsync(string? after, CancellationToken ct)
    {
        var rounds = db.OfferRounds.AsNoTracking().VisibleTo(current.Actor);
        if (!string.IsNullOrWhiteSpace(after)) rounds = rounds.Where(row => string.Compare(row.Number, after) < 0);
        var rows = await rounds.OrderByDescending(row => row.Number).Take(PageSize + 1).Join(db.Policies, row => row.PolicyId, policy => policy.Id, (row, policy) => new { Round = row, Policy = policy }).ToListAsync(ct);
        rows.Sort((one, other) => string.CompareOrdinal(other.Round.Number, one.Round.Number));
        var shown = rows.Take(PageSize).ToList();
        var states = await StatesAsync([.. shown.Select(row => row.Round.Id)], ct);
        var mayRun = OfferRound.WhyNotRun(current.Actor) is null;
        return new OfferRounds([.. shown.Select(row => new OfferRoundRow(row.Round, row.Policy, StatesOf(states, row.Round.Id)))], rows.Count > PageSize ? shown[^1].Round.Number : null)
        {
            Policies = mayRun ? [.. (await inForce.AllAsync(ct)).Select(version => version.Policy)] : [],
            WhyNotStart = OfferRound.WhyNotRun(current.Actor),
        };
    }

    public async Task<OfferRoundForDesk> RoundAsync(OfferRoundId id, CancellationToken ct)
    {
        var round = await db.OfferRounds.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == round.JobId, ct);
        var states = StatesOf(await StatesAsync([id], ct), id);
        return new OfferRoundForDesk(round, await db.Policies.AsNoTracking().SingleAsync(row => row.Id == round.PolicyId, ct), await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == round.PolicyVersionId, ct), states)
        {
            Job = job is null ? null : JobForOwner.Of(job),
            IsOwnJob = job?.OwnerId == current.Actor.Id,
            Counts = round.Result is null ? null : PortalJson.Read<OfferCounts>(round.Result),
            WhyNotRelease = round.WhyNotRelease(states.GetValueOrDefault(OfferState.Listed), current.Actor),
            WhyNotDiscard = round.WhyNotDiscard(current.Actor),
            WhyNotAdmit = OfferRound.WhyNotRun(current.Actor) ?? (states.GetValueOrDefault(OfferState.Agreed) == 0 ? OfferRefusals.NobodyAgreed : null),
        };
    }

    /// <summary>The people of a round in one order for good, narrowed to a state where one is given.</summary>
    public async Task<OffersOfRound> PeopleAsync(OfferRoundId round, OfferState? state, BenefitOfferId? after, CancellationToken ct)
    {
        var rows = await NextAsync(round, state, after, PageSize + 1, ct);
        return new OffersOfRound(await DescribeAsync([.. rows.Take(PageSize)], ct), rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    public async Task<OfferForDesk> OfferAsync(BenefitOfferId id, CancellationToken ct)
    {
        var offer = await db.BenefitOffers.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var round = await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct);
        var reached = await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == offer.ApplicationId).Select(row => row.CaseNumber).SingleOrDefaultAsync(ct);
        return new OfferForDesk((await DescribeAsync([offer], ct))[0], round, await db.Policies.AsNoTracking().SingleAsync(row => row.Id == round.PolicyId, ct))
        {
            Conditions = PortalJson.Read<IReadOnlyList<AllowanceCondition>>(offer.Evidence),
            CaseNumber = reached,
            WhyNotHoldBack = WhyNotHandle(round, offer, OfferAction.HoldBack),
            WhyNotTakeBack = WhyNotHandle(round, offer, OfferAction.TakeBack),
        };
    }

    /// <summary>All of a round in blocks, for the file.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<OfferRow>> AllAsync(OfferRoundId round, OfferState? state)
    {
        for (var block = await NextAsync(round, state, null, FileBlock, CancellationToken.None); block.Count > 0; block = await NextAsync(round, state, block[^1].Id, FileBlock, CancellationToken.None))
            yield return await DescribeAsync(block, CancellationToken.None);
    }

    private Refusal? WhyNotHandle(OfferRound round, BenefitOffer offer, OfferAction action) =>
        round.State is OfferRoundState.Matched ? offer.WhyNotHandle(action, current.Actor) : OfferRefusals.RoundNotMatched;

    private Task<List<BenefitOffer>> NextAsync(OfferRoundId round, OfferState? state, BenefitOfferId? after, int atMost, CancellationToken ct)
    {
        var offers = db.BenefitOffers.AsNoTracking().VisibleTo(current.Actor).Where(row => row.RoundId == round);
        if (state is { } only) offers = offers.Where(row => row.State == only);
        if (after is { } last) offers = offers.Where(row => row.Id > last);
        return offers.OrderBy(row => row.Id).Take(atMost).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<OfferRow>> DescribeAsync(IReadOnlyList<BenefitOffer> offers, CancellationToken ct)
    {
        var (ids, firms, cases) = (offers.Select(row => row.PersonId).ToArray(), offers.Select(row => row.EmployerId).Distinct().ToArray(), offers.Select(row => row.ApplicationId).OfType<SubsidyApplicationId>().ToArray());
        var names = await db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var employers = await db.Employers.AsNoTracking().Where(employer => EF.Parameter(firms).Contains(employer.Id)).Select(employer => new { employer.Id, employer.Name }).ToDictionaryAsync(employer => employer.Id, employer => employer.Name, ct);
        var numbers = cases.Length == 0 ? [] : await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => EF.Parameter(cases).Contains(row.Id)).Select(row => new { row.Id, row.CaseNumber }).ToDictionaryAsync(row => row.Id, row => row.CaseNumber, ct);
        return [.. offers.Select(row => new OfferRow(row, Masks.Name(names[row.PersonId]), employers[row.EmployerId], row.ApplicationId is { } application ? numbers.GetValueOrDefault(application) : null))];
    }

    private async Task<ILookup<OfferRoundId, (OfferState State, int Count)>> StatesAsync(OfferRoundId[] rounds, CancellationToken ct)
    {
        var rows = await db.BenefitOffers.AsNoTracking().VisibleTo(current.Actor).Where(row => EF.Parameter(rounds).Contains(row.RoundId)).GroupBy(row => new { row.RoundId, row.State }).Select(same => new { same.Key.RoundId, same.Key.State, Count = same.Count() }).ToListAsync(ct);
        return rows.ToLookup(row => row.RoundId, row => (row.State, row.Count));
    }

    private static Dictionary<OfferState, int> StatesOf(ILookup<OfferRoundId, (OfferState State, int Count)> states, OfferRoundId round) => states[round].ToDictionary(row => row.State, row => row.Count);
}

public sealed record OfferRounds(IReadOnlyList<OfferRoundRow> Rows, string? Next)
{
    /// <summary>What a round can be begun for; empty for whoever begins none.</summary>
    public IReadOnlyList<Policy> Policies { get; init; } = [];
    public Refusal? WhyNotStart { get; init; }
}

public sealed record OfferRoundRow(OfferRound Round, Policy Policy, IReadOnlyDictionary<OfferState, int> States)
{
    public int Found => States.Values.Sum();
    public int Agreed => States.GetValueOrDefault(OfferState.Agreed);
    public int Answered => States.Where(state => state.Key is OfferState.Accepted or OfferState.Vouched or OfferState.Agreed or OfferState.Admitted or OfferState.Diverted or OfferState.Declined or OfferState.Refused).Sum(state => state.Value);
}

public sealed record OfferRoundForDesk(OfferRound Round, Policy Policy, PolicyVersion Version, IReadOnlyDictionary<OfferState, int> States)
{
    public JobForOwner? Job { get; init; }
    public bool IsOwnJob { get; init; }
    public OfferCounts? Counts { get; init; }
    public Refusal? WhyNotRelease { get; init; }
    public Refusal? WhyNotDiscard { get; init; }
    public Refusal? WhyNotAdmit { get; init; }
    public int Found => States.Values.Sum();
}

public sealed record OffersOfRound(IReadOnlyList<OfferRow> Rows, BenefitOfferId? Next);

/// <summary>One person of a list, the name masked; the case number for whoever may read the case.</summary>
public sealed record OfferRow(BenefitOffer Offer, string Name, string Employer, string? CaseNumber)
{
    public PersonId Person => Offer.PersonId;

    /// <summary>What the last step said: a reason.</summary>
    public string? Reason => Offer.History.MaxBy(step => step.Sequence)?.Reason;

    public DateTime? When(params OfferAction[] actions) => Offer.History.Where(step => actions.Contains(step.Action)).MaxBy(step => step.Sequence)?.At;
}

public sealed record OfferForDesk(OfferRow Row, OfferRound Round, Policy Policy)
{
    public IReadOnlyList<AllowanceCondition> Conditions { get; init; } = [];
    public string? CaseNumber { get; init; }
    public Refusal? WhyNotHoldBack { get; init; }
    public Refusal? WhyNotTakeBack { get; init; }
}
