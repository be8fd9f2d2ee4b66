using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>Lists of banks by quarter: sent by the bank, settled line by line by one of 人社, applied by another. Nothing counts before every line is accounted for.</summary>
public sealed class InterestListService(
    IPortalDb db, LoanActors actors, LoanQuarters quarters, LoanRulesInForce rules, LoanNews news, ExcelExport excel, CaseClocks clocks, CountyClock clock, PortalTexts texts, IValidator<SendInterestList> sending, IValidator<SettleInterestListLine> settling)
{
    public const int Shown = 200, FaultsShown = 50;

    /// <summary>The latest first.</summary>
    public async Task<InterestLists> AllAsync(CancellationToken ct)
    {
        var reader = await actors.ReaderAsync(ct);
        if (!reader.Actor.May(Capability.ReadLoans)) throw new ForbiddenException();
        var rows = await db.InterestLists.AsNoTracking().AtDeskOf(reader).OrderByDescending(row => row.SentAt).ThenBy(row => row.Id).Take(Shown)
            .Join(db.LoanBanks, row => row.BankId, bank => bank.Id, (row, bank) => new InterestListRow(row.Id, row.From, row.Until, bank.NameZh, bank.NameEn, row.File, row.SentByName, row.SentAt, row.AppliedAt, row.GaveWayAt)).ToListAsync(ct);
        return new([.. rows.OrderByDescending(row => row.SentAt)], reader);
    }

    /// <summary>The quarter that ended last, which a bank reports.</summary>
    public async Task<LoanQuarter?> LastQuarterAsync(CancellationToken ct) =>
        await rules.FindAsync(clock.Today, ct) is { } inForce ? LoanQuarter.Of(LoanQuarter.Of(clock.Today, inForce.InterestDay).From.AddDays(-1), inForce.InterestDay) : null;

    /// <summary>An earlier list of the quarter that was not applied gives way.</summary>
    public async Task<InterestListSent> SendAsync(SendInterestList form, Stream content, string fileName, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        await sending.ValidateAndThrowAsync(form, ct);
        var (actor, now) = (await actors.ReaderAsync(ct), await clocks.NowAsync(ct));
        if (actor.Bank is not { } bank) throw new RefusedException(LoanRefusals.NotYours);
        var read = InterestListFile.Read(content);
        if (read.Faults.Count > 0) return new(null, read.Faults);
        var quarter = LoanQuarter.Of(form.Year!.Value, form.Quarter!.Value, (await rules.OnAsync(now.Today, ct)).InterestDay);
        var list = new InterestList(bank, quarter, new InterestListContents(read.List.Lines, read.List.Count, read.List.Interest, await OursAsync(bank, quarter, ct)), fileName.Length > InterestList.LongestFile ? fileName[^InterestList.LongestFile..] : fileName, actor, now);
        await using var unit = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        if (await db.InterestLists.Where(row => row.BankId == bank && row.From == quarter.From && row.GaveWayAt == null).SingleOrDefaultAsync(ct) is { } earlier)
        {
            earlier.GiveWay(now.UtcNow);
            await db.SaveChangesAsync(ct);
        }

        db.InterestLists.Add(list);
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
        return new(list.Id, []);
    }

    public async Task<InterestListForDesk> GetAsync(InterestListId id, CancellationToken ct)
    {
        var reader = await actors.ReaderAsync(ct);
        var list = await db.InterestLists.AsNoTracking().AtDeskOf(reader).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new InterestListForDesk(list, list.Comparison, await db.LoanBanks.AsNoTracking().SingleAsync(row => row.Id == list.BankId, ct), reader)
        {
            Applied = list.AppliedAt is null ? [] : await db.LoanInterests.AsNoTracking().Where(line => line.ListId == id).Select(line => line.Subsidy).ToListAsync(ct),
        };
    }

    public async Task SettleAsync(InterestListId id, int entry, SettleInterestListLine form, CancellationToken ct)
    {
        await settling.ValidateAndThrowAsync(form, ct);
        var (list, actor) = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(list.WhyNotSettle(entry, actor));
        var (bank, key) = (list.BankId, list.Comparison.Entries[entry - 1] is var line && (line.Own?.Contract ?? line.Line?.Contract) is { } contract ? LoanContract.KeyOf(contract) : "");
        var application = await db.LoanApplications.AsNoTracking().Where(row => row.BankId == bank && row.ContractKey == key).SingleOrDefaultAsync(ct);
        list.Settle(entry, form.Settlement!.Value, form.Reason!.Trim(), application?.Parties, actor, await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Each loan that counts gets its line of the quarter, worked out anew from the book, and its borrower is told.</summary>
    public async Task ApplyAsync(InterestListId id, long version, CancellationToken ct)
    {
        var (list, actor) = await LoadAsync(id, version, ct);
        RefusedException.ThrowIf(list.WhyNotApply(actor));
        var now = await clocks.NowAsync(ct);
        var ours = await quarters.OfBankAsync(list.BankId, list.Quarter, ct);
        var counted = list.Apply([.. ours.Select(loan => loan.Own)], actor, now).Select(own => LoanContract.KeyOf(own.Contract)).ToHashSet();
        foreach (var found in ours.Where(found => counted.Contains(LoanContract.KeyOf(found.Loan.Contract.Number))))
        {
            var line = new LoanInterest(found.Loan.Id, list.Id, list.Quarter, found.Subsidy, found.Balance, now.UtcNow);
            db.LoanInterests.Add(line);
            await news.TellOfSubsidyAsync(found.Loan, line, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <returns>The list that takes its place.</returns>
    public async Task<InterestListId> CompareAnewAsync(InterestListId id, long version, CancellationToken ct)
    {
        var (list, actor) = await LoadAsync(id, version, ct);
        RefusedException.ThrowIf(list.WhyNotCompareAnew(actor));
        var again = list.CompareAnew(await OursAsync(list.BankId, list.Quarter, ct), actor, await clocks.NowAsync(ct));
        await using var unit = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.SaveChangesAsync(ct);
        db.InterestLists.Add(again);
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
        return again.Id;
    }

    /// <summary>The list once more with what became of each line; loans that it misses stand at the end.</summary>
    public async Task WriteCopyAsync(InterestListId id, Stream target, CancellationToken ct)
    {
        var shown = await GetAsync(id, ct);
        string Name(BankEntry entry) => shown.NameOf(entry);
        ExportColumn<BankEntry>[] columns =
        [
            new(InterestListFile.Headings[0], entry => entry.Line?.Contract ?? entry.Own!.Contract),
            new(InterestListFile.Headings[1], entry => Name(entry)),
            new(InterestListFile.Headings[2], entry => entry.Line is { } line ? ExportCell.Day(line.From) : ""),
            new(InterestListFile.Headings[3], entry => entry.Line is { } line ? ExportCell.Day(line.LastDay) : ""),
            new(InterestListFile.Headings[4], entry => entry.Line is { } line ? line.Interest : ""),
            new(InterestListFile.Headings[5], entry => entry.Line is { } line ? line.Balance : ""),
            new(texts["loan.list.outcome"], entry => texts.Of(entry.Outcome)),
            new(texts["loan.list.own_interest"], entry => entry.Own is { } own ? own.Interest : ""),
            new(texts["loan.list.own_balance"], entry => entry.Own is { } own ? own.Balance : ""),
            new(texts["loan.list.settlement"], entry => entry.Settlement is { } settled ? texts.Of(settled) : ""),
            new(texts["loan.list.reason"], entry => entry.Reason ?? ""),
        ];
        await excel.WriteAsync(target, columns, shown.Comparison.Entries.ToAsyncEnumerable(), new ExportStamp(shown.Reader.Actor.Name, clock.UtcNow, texts["loan.list.copy"], [(texts["loan.quarter"], texts["loan.quarter.is", shown.List.Quarter.Year, shown.List.Quarter.Number])]), ct);
    }

    /// <summary>An empty list with its last row.</summary>
    public static Task WriteTemplateAsync(Stream target, CancellationToken ct) => SheetWriter.SaveAsync(target, [SheetToWrite.OfTexts("Sheet1", [[.. InterestListFile.Headings], ["合计", "0", "", "", "0.00", ""]])], ct);

    private async Task<IReadOnlyList<OwnInterest>> OursAsync(LoanBankId bank, LoanQuarter quarter, CancellationToken ct) => [.. (await quarters.OfBankAsync(bank, quarter, ct)).Select(loan => loan.Own)];

    private async Task<(InterestList List, LoanActor Actor)> LoadAsync(InterestListId id, long version, CancellationToken ct)
    {
        var actor = await actors.ReaderAsync(ct);
        return ((await db.InterestLists.AtDeskOf(actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value), actor);
    }
}

public sealed class SendInterestList
{
    public int? Year { get; set; }
    public int? Quarter { get; set; }
}

public sealed class SendInterestListValidator : AbstractValidator<SendInterestList>
{
    public SendInterestListValidator(PortalTexts texts)
    {
        RuleFor(form => form.Year).Must(year => year is >= 2020 and <= 2100).WithMessage(_ => texts["loan.quarter.required"]);
        RuleFor(form => form.Quarter).Must(quarter => quarter is >= 1 and <= 4).WithMessage(_ => texts["loan.quarter.required"]);
    }
}

public sealed class SettleInterestListLine
{
    public BankSettlement? Settlement { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class SettleInterestListLineValidator : AbstractValidator<SettleInterestListLine>
{
    public SettleInterestListLineValidator(PortalTexts texts)
    {
        RuleFor(form => form.Settlement).NotNull().WithMessage(_ => texts["loan.list.settlement.required"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["loan.words.required"]).IsShort(texts, InterestList.LongestReason);
    }
}

/// <param name="List">Null where nothing was taken.</param>
/// <param name="Faults">Why.</param>
public sealed record InterestListSent(InterestListId? List, IReadOnlyList<InterestListFault> Faults);

public sealed record InterestLists(IReadOnlyList<InterestListRow> Rows, LoanActor Reader);

public sealed record InterestListRow(InterestListId Id, DateOnly From, DateOnly Until, string BankZh, string BankEn, string File, string SentByName, DateTime SentAt, DateTime? AppliedAt, DateTime? GaveWayAt)
{
    public TwoWordings Bank => new(BankZh, BankEn);
    public LoanQuarter Quarter => new(From, Until);
}

public sealed record InterestListForDesk(InterestList List, BankComparison Comparison, LoanBank Bank, LoanActor Reader)
{
    /// <summary>What was borne of each loan, once the list was applied.</summary>
    public required IReadOnlyList<Money> Applied { get; init; }

    /// <summary>With its number from 1; what is not accounted for first, then what was settled.</summary>
    public IReadOnlyList<(int Number, BankEntry Entry)> Differences =>
        [.. Comparison.Entries.Select((entry, i) => (Number: i + 1, Entry: entry)).Where(row => row.Entry.Outcome is not BankOutcome.Matched).OrderBy(row => row.Entry.IsAccounted).ThenBy(row => row.Number)];

    public int Open => Comparison.Entries.Count(entry => !entry.IsAccounted);
    public int Matched => Comparison.Entries.Count(entry => entry.Outcome is BankOutcome.Matched);

    /// <summary>Whoever works on a list reads the borrowers' names; whoever only looks need not.</summary>
    public string NameOf(BankEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var name = entry.Line?.Borrower ?? entry.Own!.Borrower;
        return LoanBookQuery.SideOf(Reader) is null ? Masks.Name(name) : name;
    }
}
