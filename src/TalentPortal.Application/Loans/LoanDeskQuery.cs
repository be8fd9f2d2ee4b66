using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>Applications as each house sees them: what waits for it, what runs elsewhere, what is over; and one with everything the desk looks at.</summary>
public sealed class LoanDeskQuery(IPortalDb db, LoanActors actors, LoanStandings standings, LoanFunds funds, LoanRulesInForce rules, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    private static readonly LoanApplicationStatus[] Final = [.. Enum.GetValues<LoanApplicationStatus>().Where(LoanApplicationFlow.IsFinal)];

    /// <summary>The states in which a house has to do something.</summary>
    internal static LoanApplicationStatus[] WaitingFor(LoanSide side) => [.. Enum.GetValues<LoanApplicationStatus>().Where(status => LoanApplicationFlow.Table.ActionsFrom(status).Any(action => LoanApplicationFlow.SideOf(action) == side))];

    /// <summary>The house of whoever reads; null for whoever only looks.</summary>
    internal static LoanSide? SideOf(LoanActor reader) => reader.Bank is not null ? LoanSide.Bank : reader.GuaranteeBody is not null ? LoanSide.GuaranteeBody : reader.JudgesEligibility ? LoanSide.HumanResources : null;

    /// <summary>Auditors and others who belong to no house.</summary>
    public static bool IsOnlyLooking(LoanActor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return SideOf(reader) is null;
    }

    /// <summary>One page: what waits and what runs from the oldest on, what is over from the latest back.</summary>
    public async Task<LoanList> ListAsync(LoanFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var reader = await actors.ReaderAsync(ct);
        Ask(reader.Actor);
        var side = SideOf(reader);
        var tab = filter.Tab ?? (side is null ? LoanTab.Running : LoanTab.Waiting);
        var (own, final, all) = (side is { } house ? WaitingFor(house) : [], Final, db.LoanApplications.AsNoTracking().IgnoreAutoIncludes().AtDeskOf(reader));
        IQueryable<LoanApplication> Of(LoanTab wanted) => wanted switch
        {
            LoanTab.Waiting => all.Where(row => EF.Parameter(own).Contains(row.Status)),
            LoanTab.Running => all.Where(row => !EF.Parameter(final).Contains(row.Status)),
            _ => all.Where(row => EF.Parameter(final).Contains(row.Status)),
        };
        var (rows, upwards, backwards) = (Of(tab), tab is not LoanTab.Over, filter.Before is { Length: > 0 });
        if ((backwards ? filter.Before : filter.After) is { Length: > 0 } border)
            rows = upwards != backwards ? rows.Where(row => string.Compare(row.Number, border) > 0) : rows.Where(row => string.Compare(row.Number, border) < 0);
        var ordered = upwards != backwards ? rows.OrderBy(row => row.Number) : rows.OrderByDescending(row => row.Number);
        var found = await Described(ordered.Take(PageSize + 1)).ToListAsync(ct);
        // A join keeps no order.
        found = [.. upwards != backwards ? found.OrderBy(row => row.Number, StringComparer.Ordinal) : found.OrderByDescending(row => row.Number, StringComparer.Ordinal)];
        var page = PageAfter.Of(found, PageSize, filter.After, filter.Before, row => row.Number);
        return new LoanList(page.Rows, tab, side)
        {
            Waiting = own.Length == 0 ? 0 : await Of(LoanTab.Waiting).CountAsync(ct),
            Running = await Of(LoanTab.Running).CountAsync(ct),
            Previous = page.Previous,
            Next = page.Next,
            IsWhole = side is not null,
            Today = clock.Today,
            Calendar = await calendars.CurrentAsync(ct),
        };
    }

    public async Task<LoanForDesk> GetAsync(LoanApplicationId id, CancellationToken ct)
    {
        var reader = await actors.ReaderAsync(ct);
        Ask(reader.Actor);
        var application = await db.LoanApplications.AsNoTracking().AtDeskOf(reader).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var people = application.Parties.Borrower.People.ToArray();
        var names = await db.People.Where(row => EF.Parameter(people).Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var side = SideOf(reader);
        var body = await db.GuaranteeBodies.AsNoTracking().SingleAsync(row => row.Id == application.GuaranteeBodyId, ct);
        var judged = application.History.Where(step => step.Action is LoanApplicationAction.ProposeEligible or LoanApplicationAction.ConfirmEligible).MaxBy(step => step.Sequence);
        return new LoanForDesk(application, await db.LoanBanks.AsNoTracking().SingleAsync(row => row.Id == application.BankId, ct), body, reader)
        {
            Names = [.. people.Select(person => side is null ? Masks.Name(names[person]) : names[person])],
            Standing = await standings.OfAsync(people, id, ct),
            Rules = await rules.FindAsync(clock.Today, ct),
            Ceiling = judged is not null && application.Found is { } found && await rules.FindAsync(CountyClock.DayOf(judged.At), ct) is { } then ? found.Ceiling(then) : null,
            Fund = side is LoanSide.GuaranteeBody ? await funds.OfAsync(body, ct) : null,
            Loan = application.Contract is null ? null : await db.Loans.IgnoreAutoIncludes().Where(row => row.ApplicationId == id).Select(row => (LoanId?)row.Id).SingleOrDefaultAsync(ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
        };
    }

    private static void Ask(Actor actor)
    {
        if (!actor.May(Capability.ReadLoans)) throw new ForbiddenException();
    }

    private IQueryable<LoanRow> Described(IQueryable<LoanApplication> rows) => rows
        .Join(db.LoanApplicants.Where(applicant => applicant.Sequence == 1), row => row.Id, applicant => applicant.ApplicationId, (row, applicant) => new { row, applicant.PersonId, applicant.Category })
        .Join(db.People, pair => pair.PersonId, person => person.Id, (pair, person) => new { pair.row, pair.Category, person.Name })
        .Join(db.LoanBanks, pair => pair.row.BankId, bank => bank.Id, (pair, bank) => new LoanRow
        {
            Id = pair.row.Id,
            Number = pair.row.Number,
            FullName = pair.Name,
            Kind = pair.row.Kind,
            Category = pair.Category,
            Asked = pair.row.Asked,
            Months = pair.row.Months,
            Status = pair.row.Status,
            BankZh = bank.NameZh,
            BankEn = bank.NameEn,
            Deadline = pair.row.Deadline,
        });
}

public enum LoanTab
{
    /// <summary>待办</summary>
    Waiting,
    /// <summary>在办</summary>
    Running,
    /// <summary>办结</summary>
    Over,
}

/// <param name="Tab">Null for the usual one of the reader.</param>
/// <param name="After">The number after which the page begins.</param>
/// <param name="Before">The number before which it ends.</param>
public sealed record LoanFilter(LoanTab? Tab, string? After, string? Before);

/// <param name="Rows">One page.</param>
/// <param name="Tab">That is shown.</param>
/// <param name="Side">The reader's house; null for whoever only looks.</param>
public sealed record LoanList(IReadOnlyList<LoanRow> Rows, LoanTab Tab, LoanSide? Side)
{
    public required int Waiting { get; init; }
    public required int Running { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }
    /// <summary>Whoever works on a case calls the borrower by name; whoever only looks need not.</summary>
    public required bool IsWhole { get; init; }
    public required DateOnly Today { get; init; }
    public required WorkingCalendar Calendar { get; init; }

    public string NameOf(LoanRow row) => IsWhole ? row.FullName : Masks.Name(row.FullName);
}

public sealed record LoanRow
{
    public required LoanApplicationId Id { get; init; }
    public required string Number { get; init; }
    public required string FullName { get; init; }
    public required LoanBorrowerKind Kind { get; init; }
    public LoanCategory? Category { get; init; }
    public required Money Asked { get; init; }
    public required int Months { get; init; }
    public required LoanApplicationStatus Status { get; init; }
    public required string BankZh { get; init; }
    public required string BankEn { get; init; }
    public Deadline? Deadline { get; init; }

    public TwoWordings Bank => new(BankZh, BankEn);
}

/// <param name="Application">With its steps.</param>
/// <param name="Bank">That was asked.</param>
/// <param name="Body">That guarantees.</param>
/// <param name="Reader">Who looks at it.</param>
public sealed record LoanForDesk(LoanApplication Application, LoanBank Bank, GuaranteeBody Body, LoanActor Reader)
{
    public required IReadOnlyList<string> Names { get; init; }
    /// <summary>What the portal knows today.</summary>
    public required LoanStanding Standing { get; init; }
    /// <summary>Of today.</summary>
    public LoanRules? Rules { get; init; }
    /// <summary>Line by line, by the rules of the day on which it was found.</summary>
    public LoanCeiling? Ceiling { get; init; }
    /// <summary>After the signing.</summary>
    public LoanId? Loan { get; init; }
    /// <summary>For the guarantee body alone.</summary>
    public GuaranteeFund? Fund { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }

    public Refusal? WhyNot(LoanApplicationAction action) => Application.WhyNot(action, Reader);

    /// <summary>What the reader may do now, and what only wants another person.</summary>
    public IReadOnlyList<LoanApplicationAction> Open =>
        [.. LoanApplicationFlow.Table.ActionsFrom(Application.Status).Where(action => LoanApplicationFlow.SideOf(action) is not (LoanSide.Borrower or LoanSide.Portal) && (WhyNot(action) is not { } refusal || refusal == LoanRefusals.NeedsAnother)).Order()];
}
