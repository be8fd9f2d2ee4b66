using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Awards;

/// <summary>Everybody whom one award needs, and the states they move it to.</summary>
public sealed class AwardPeople(PortalHost host)
{
    public AwardMoves Moves { get; private init; } = new(host);
    public Account Office { get; private set; } = null!;
    public Account Second { get; private set; } = null!;
    public Account Leader { get; private set; } = null!;
    public Account Checker { get; private set; } = null!;
    public Account Reviewer { get; private set; } = null!;
    public Account OtherReviewer { get; private set; } = null!;
    public Account Payer { get; private set; } = null!;
    public Account PayChecker { get; private set; } = null!;
    public Account Officer { get; private set; } = null!;
    public Account Talent { get; private set; } = null!;
    public IReadOnlyList<Account> Experts { get; private set; } = [];
    public Guid Employment { get; private set; }
    public AwardCall Call { get; private set; } = null!;

    /// <param name="host">The portal.</param>
    /// <param name="experts">Six: five are drawn, one is left.</param>
    /// <param name="name">Everybody's, where a page in English has it in its bar; opinions are then English as well.</param>
    public static async Task<AwardPeople> GatherAsync(PortalHost host, int experts = 6, string? name = null)
    {
        var people = new AwardPeople(host) { Moves = name is null ? new AwardMoves(host) : new AwardMoves(host) { Say = _ => "OK" } };
        Task<Account> AddAsync(Role role) => host.AddAccountAsync(role, wish => wish.Name = name);
        (people.Office, people.Second, people.Leader) = (await AddAsync(Role.TalentOffice), await AddAsync(Role.TalentOffice), await AddAsync(Role.Leader));
        (people.Checker, people.Reviewer, people.OtherReviewer) = (await AddAsync(Role.FirstReviewer), await AddAsync(Role.SecondReviewer), await AddAsync(Role.SecondReviewer));
        (people.Payer, people.PayChecker) = (await AddAsync(Role.Finance), await AddAsync(Role.Finance));
        (people.Officer, people.Talent) = (await AddAsync(Role.EmployerOfficer), await AddAsync(Role.Applicant));
        people.Employment = await people.Moves.EmployAsync(people.Talent.PersonId!.Value, people.Officer.EmployerId!.Value);
        var drawn = new List<Account>();
        for (var i = 0; i < experts; i++) drawn.Add(await AddAsync(Role.Expert));
        foreach (var expert in drawn) await people.Moves.EnterExpertAsync(people.Office, expert);
        people.Experts = drawn;
        return people;
    }

    public async Task<AwardCaseId> SubmittedAsync(TalentLevel level = TalentLevel.B)
    {
        Call = await Moves.OpenCallAsync(Office, Second);
        return await Moves.SubmitAsync(Officer, Call, Employment, level);
    }

    public async Task<AwardCaseId> ScoredAsync(TalentLevel level = TalentLevel.B)
    {
        var id = await SubmittedAsync(level);
        await Moves.CheckAsync(Checker, id);
        await Moves.DrawAsync(Reviewer, OtherReviewer, id);
        await Moves.ScoreAllAsync(id);
        return id;
    }

    public async Task<AwardCaseId> ApprovedAsync(TalentLevel level = TalentLevel.B)
    {
        var id = await ScoredAsync(level);
        await Moves.InspectAsync(Reviewer, OtherReviewer, id);
        await Moves.DraftDecisionAsync(Office, id);
        await Moves.DecideAsync(Office, id, AwardAction.Sign);
        await Moves.DecideAsync(Second, id, AwardAction.Sign);
        if ((await Moves.GetAsync(id)).Status is AwardStatus.Signing) await Moves.SignAsLeaderAsync(Leader, id);
        return id;
    }

    /// <summary>Under contract; two weeks later.</summary>
    public async Task<AwardCaseId> RunningAsync(TalentLevel level = TalentLevel.B)
    {
        var id = await ApprovedAsync(level);
        await Moves.PublishAsync(Second, Office);
        host.Clock.Advance(TimeSpan.FromDays(14));
        await Moves.DaysEndAsync();
        await Moves.SignContractAsync(Office, id);
        return id;
    }

    /// <summary>A selection with a nomination of the employer, chosen by vote and inspected.</summary>
    public async Task<AwardCaseId> ChosenAsync(AwardTerms? terms = null)
    {
        Call = await Moves.OpenSelectionAsync(Office, Second, terms);
        var id = await Moves.SubmitAsync(Officer, Call, Employment, Call.Terms.Classes[0].Class);
        await Moves.CheckAsync(Checker, id);
        await Moves.DrawAsync(Reviewer, OtherReviewer, id);
        await Moves.VoteAllAsync(id);
        await Moves.InspectAsync(Reviewer, OtherReviewer, id);
        return id;
    }

    /// <summary>Named; two weeks later.</summary>
    public async Task<AwardCaseId> NamedAsync(AwardTerms? terms = null)
    {
        var id = await ChosenAsync(terms);
        await Moves.DraftDecisionAsync(Office, id);
        await Moves.DecideAsync(Office, id, AwardAction.Sign);
        await Moves.DecideAsync(Second, id, AwardAction.Sign);
        await Moves.PublishAsync(Second, Office);
        host.Clock.Advance(TimeSpan.FromDays(14));
        await Moves.DaysEndAsync();
        await Moves.NameAsync(Office, id);
        return id;
    }
}
