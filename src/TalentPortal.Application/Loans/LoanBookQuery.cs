using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>Signed loans as each house sees them: what waits for it, what runs, what is over; and one with its book.</summary>
public sealed class LoanBookQuery(IPortalDb db, LoanActors actors, LoanQuarters quarters, CountyClock clock)
{
    public const int PageSize = 50;

    private static readonly LoanStatus[] Final = [.. Enum.GetValues<LoanStatus>().Where(LoanFlow.IsFinal)];

    /// <summary>The house of whoever reads, with finance, which decides on writing off; null for whoever only looks.</summary>
    public static LoanSide? SideOf(LoanActor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return LoanDeskQuery.SideOf(reader) ?? (reader.PaysSubsidies ? LoanSide.Finance : null);
    }

    /// <summary>What the house has to decide, and for the bank what is signed and not drawn.</summary>
    internal static IQueryable<Loan> WaitingFor(LoanSide side, IQueryable<Loan> loans)
    {
        var answered = Enum.GetValues<LoanAction>().Where(action => LoanFlow.SideOf(action) == side).Select(LoanFlow.Answers).OfType<LoanAction>().Distinct().ToArray();
        return side is LoanSide.Bank ? loans.Where(row => row.Status == LoanStatus.Undrawn) : loans.Where(row => row.Proposal != null && EF.Parameter(answered).Contains(row.Proposal.Action));
    }

    public async Task<LoanBookList> ListAsync(LoanFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var reader = await actors.ReaderAsync(ct);
        Ask(reader.Actor);
        var (side, final, all) = (SideOf(reader), Final, db.Loans.AsNoTracking().IgnoreAutoIncludes().AtDeskOf(reader));
        var tab = filter.Tab is LoanTab.Waiting && side is null ? LoanTab.Running : filter.Tab ?? LoanTab.Running;
        IQueryable<Loan> Of(LoanTab wanted) => wanted switch
        {
            LoanTab.Waiting => WaitingFor(side!.Value, all),
            LoanTab.Running => all.Where(row => !EF.Parameter(final).Contains(row.Status)),
            _ => all.Where(row => EF.Parameter(final).Contains(row.Status)),
        };
        var (rows, upwards, backwards) = (Of(tab), tab is not LoanTab.Over, filter.Before is { Length: > 0 });
        if ((backwards ? filter.Before : filter.After) is { Length: > 0 } border)
            rows = upwards != backwards ? rows.Where(row => string.Compare(row.Application.Number, border) > 0) : rows.Where(row => string.Compare(row.Application.Number, border) < 0);
        var ordered = upwards != backwards ? rows.OrderBy(row => row.Application.Number) : rows.OrderByDescending(row => row.Application.Number);
        var found = await Described(ordered.Take(PageSize + 1)).ToListAsync(ct);
        // A join keeps no order.
        found = [.. upwards != backwards ? found.OrderBy(row => row.Number, StringComparer.Ordinal) : found.OrderByDescending(row => row.Number, StringComparer.Ordinal)];
        var page = PageAfter.Of(found, PageSize, filter.After, filter.Before, row => row.Number);
        return new LoanBookList(page.Rows, tab, side)
        {
            Waiting = side is null ? 0 : await Of(LoanTab.Waiting).CountAsync(ct),
            Running = await Of(LoanTab.Running).CountAsync(ct),
            Previous = page.Previous,
            Next = page.Next,
            Today = clock.Today,
        };
    }

    public async Task<LoanBookPage> GetAsync(LoanId id, CancellationToken ct)
    {
        var reader = await actors.ReaderAsync(ct);
        Ask(reader.Actor);
        var loan = await db.Loans.AsNoTracking().AtDeskOf(reader).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var (people, bank, body) = (loan.Parties.Borrower.People.ToArray(), loan.Application.BankId, loan.Application.GuaranteeBodyId);
        var names = await db.People.Where(row => EF.Parameter(people).Contains(row.Id)).OrderBy(row => row.Id).Select(row => row.Name).ToListAsync(ct);
        return new LoanBookPage(await quarters.StandAsync(loan, ct), await db.LoanBanks.AsNoTracking().SingleAsync(row => row.Id == bank, ct), await db.GuaranteeBodies.AsNoTracking().SingleAsync(row => row.Id == body, ct), reader)
        {
            Names = [.. names.Select(name => SideOf(reader) is null ? Masks.Name(name) : name)],
        };
    }

    /// <summary>The whole ledger within reach, in blocks by number.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<LoanBookRow>> LedgerAsync()
    {
        var (reader, after) = (await actors.ReaderAsync(CancellationToken.None), "");
        Ask(reader.Actor);
        while (true)
        {
            var border = after;
            var block = await Described(db.Loans.AsNoTracking().IgnoreAutoIncludes().AtDeskOf(reader).Where(row => string.Compare(row.Application.Number, border) > 0).OrderBy(row => row.Application.Number).Take(4 * PageSize)).ToListAsync(CancellationToken.None);
            if (block.Count == 0) yield break;
            block.Sort((one, other) => string.CompareOrdinal(one.Number, other.Number));
            yield return block;
            after = block[^1].Number;
        }
    }

    private static void Ask(Actor actor)
    {
        if (!actor.May(Capability.ReadLoans)) throw new ForbiddenException();
    }

    private IQueryable<LoanBookRow> Described(IQueryable<Loan> rows) => rows
        .Join(db.LoanApplicants.Where(applicant => applicant.Sequence == 1), row => row.ApplicationId, applicant => applicant.ApplicationId, (row, applicant) => new { row, applicant.PersonId, applicant.Category })
        .Join(db.People, pair => pair.PersonId, person => person.Id, (pair, person) => new { pair.row, pair.Category, person.Name })
        .Join(db.LoanBanks, pair => pair.row.Application.BankId, bank => bank.Id, (pair, bank) => new LoanBookRow
        {
            Id = pair.row.Id,
            Number = pair.row.Application.Number,
            FullName = pair.Name,
            Kind = pair.row.Application.Kind,
            Category = pair.Category,
            Contract = pair.row.Application.Contract!,
            Status = pair.row.Status,
            Proposed = pair.row.Proposal == null ? null : (LoanAction?)pair.row.Proposal.Action,
            Owed = pair.row.Owed,
            Compensated = pair.row.Compensated,
            DueOn = pair.row.DueOn,
            NextDueOn = pair.row.NextDueOn,
            BankZh = bank.NameZh,
            BankEn = bank.NameEn,
        });
}

/// <param name="Rows">One page.</param>
/// <param name="Tab">That is shown.</param>
/// <param name="Side">The reader's house; null for whoever only looks.</param>
public sealed record LoanBookList(IReadOnlyList<LoanBookRow> Rows, LoanTab Tab, LoanSide? Side)
{
    public required int Waiting { get; init; }
    public required int Running { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }
    public required DateOnly Today { get; init; }

    public string NameOf(LoanBookRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Side is null ? Masks.Name(row.FullName) : row.FullName;
    }
}

public sealed record LoanBookRow
{
    public required LoanId Id { get; init; }
    public required string Number { get; init; }
    public required string FullName { get; init; }
    public required LoanBorrowerKind Kind { get; init; }
    public LoanCategory? Category { get; init; }
    public required LoanContract Contract { get; init; }
    public required LoanStatus Status { get; init; }
    /// <summary>What waits to be decided.</summary>
    public LoanAction? Proposed { get; init; }
    public required Money Owed { get; init; }
    public required Money Compensated { get; init; }
    public required DateOnly DueOn { get; init; }
    public DateOnly? NextDueOn { get; init; }
    public required string BankZh { get; init; }
    public required string BankEn { get; init; }

    public TwoWordings Bank => new(BankZh, BankEn);
}

/// <param name="Stand">The loan with its quarter and its subsidies so far.</param>
/// <param name="Bank">That lends.</param>
/// <param name="Body">That guarantees.</param>
/// <param name="Reader">Who looks at it.</param>
public sealed record LoanBookPage(LoanStand Stand, LoanBank Bank, GuaranteeBody Body, LoanActor Reader)
{
    public required IReadOnlyList<string> Names { get; init; }

    public Loan Loan => Stand.Loan;

    public Refusal? WhyNot(LoanAction action) => Loan.WhyNot(action, Reader);

    /// <summary>What the reader may do now, and what only wants another person.</summary>
    public IReadOnlyList<LoanAction> Open =>
        [.. LoanFlow.Table.ActionsFrom(Loan.Status).Where(action => LoanFlow.SideOf(action) is not LoanSide.Portal && (WhyNot(action) is not { } refusal || refusal == LoanRefusals.NeedsAnother)).Order()];
}
