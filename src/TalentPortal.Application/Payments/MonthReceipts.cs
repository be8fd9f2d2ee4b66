using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Payments;

/// <summary>Why this sum: receipts of accrued months, of what a payment line carries, and of money asked back.</summary>
public sealed class MonthReceipts(IPortalDb db, ICurrentActor current, AllowanceReceiptWriter writer, ReceiptWordings bothTexts, PortalTexts texts, PortalFormat format)
{
    /// <summary>A month of one's own right.</summary>
    public Task<ReceiptDocument> OfOwnAsync(EntitlementId right, YearMonth month, CancellationToken ct)
    {
        var person = current.Actor.Person ?? throw new NotFoundException();
        var own = db.Entitlements.Where(row => row.PersonId == person);
        return OfMonthAsync(own, right, month, ct);
    }

    /// <summary>A month of anybody's right, for whoever reads the runs.</summary>
    public Task<ReceiptDocument> AtDeskAsync(EntitlementId right, YearMonth month, CancellationToken ct) =>
        OfMonthAsync(current.Actor.May(Capability.RunAccrual) || current.Actor.May(Capability.ReadPayments) ? db.Entitlements : db.Entitlements.Where(_ => false), right, month, ct);

    /// <summary>The months that one line of a batch carries.</summary>
    public async Task<ReceiptDocument> OfPaymentAsync(PaymentBatchId id, Guid lineId, CancellationToken ct)
    {
        var batch = await db.PaymentBatches.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var line = await db.PaymentLines.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == lineId && row.BatchId == id).SingleOrNotFoundAsync(ct);
        var ids = line.Months.Select(month => month.AccrualLineId).ToArray();
        var months = await db.AccrualLines.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(ct);
        var right = await db.Entitlements.AsNoTracking().SingleAsync(row => row.Id == line.EntitlementId, ct);
        var receipt = await OfLinesAsync(right, months, bothTexts["receipt.title.payment"], ct);
        return receipt with
        {
            Facts = [new("batch", bothTexts["ledger.column.batch"], Wording.Same(batch.Number)), new("line", bothTexts["payment.line.number"], Wording.Same(line.Number.ToString(CultureInfo.InvariantCulture))), .. receipt.Facts],
            FileLabel = batch.Number,
        };
    }

    public async Task<ReceiptDocument> OfRecoveryAsync(RecoveryId id, CancellationToken ct)
    {
        var recovery = await db.Recoveries.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var right = await db.Entitlements.AsNoTracking().SingleAsync(row => row.Id == recovery.EntitlementId, ct);
        var (rules, item) = await RulesAsync(right, ct);
        var receipt = RecoveryReceipt.Of(rules, recovery);
        var subject = new ReceiptSubject(ReceiptKind.Recovery, bothTexts["receipt.title.recovery"])
        {
            Number = recovery.Number,
            Case = new ReceiptCase(recovery.CaseNumber, Masks.Name(recovery.PersonName), item),
            FactsDigest = DigestOf(recovery.Months.OrderBy(month => month.Month).Select(month => new { month.AccrualLineId, month.Month, month.Amount, month.Level, month.EmployerType }).ToList()),
            CalculatedAt = recovery.Steps.Min(step => step.At),
        };
        return writer.Of(subject, receipt, "recovery.amount", Repaid(recovery)) with
        {
            Facts =
            [
                new("cause", bothTexts["recovery.cause"], bothTexts.Of(recovery.Cause)), new("state", bothTexts["receipt.fact.state"], bothTexts.Of(recovery.State)),
                new("employer", bothTexts["document.employer"], Wording.Same(recovery.EmployerName)), new("outstanding", bothTexts["recovery.outstanding"], Wording.Same(format.Figure(recovery.Outstanding))),
                .. recovery.BarsUntil(rules.Terms.Recovery) is { } barred ? [new ReceiptFact("barredUntil", bothTexts["recovery.barred_until"], ReceiptWordings.Of(() => format.Date(barred)))] : Array.Empty<ReceiptFact>(),
            ],
        };
    }

    private async Task<ReceiptDocument> OfMonthAsync(IQueryable<Entitlement> reachable, EntitlementId id, YearMonth month, CancellationToken ct)
    {
        var right = await reachable.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var lines = await db.AccrualLines.AsNoTracking().Where(line => line.EntitlementId == id && line.Month == month).ToListAsync(ct);
        var unpaid = lines.Count > 0 ? [] : await db.UnpaidMonths.AsNoTracking().Where(row => row.EntitlementId == id && row.Month == month).ToListAsync(ct);
        if (lines.Count == 0 && unpaid.Count == 0) throw new NotFoundException();
        var receipt = lines.Count > 0 ? await OfLinesAsync(right, lines, bothTexts["receipt.title.month", month], ct) : await OfUnpaidAsync(right, month, unpaid.MaxBy(row => row.Id)!, ct);
        return receipt with { FileLabel = month.ToString() };
    }

    private async Task<ReceiptDocument> OfLinesAsync(Entitlement right, List<AccrualLine> lines, Wording title, CancellationToken ct)
    {
        var (rules, item) = await RulesAsync(right, ct);
        var digest = DigestOf(lines.OrderBy(line => line.Month).ThenBy(line => line.Kind).Select(line => new { line.Id, line.Month, line.Kind, line.Reason, line.Amount, line.EmployerId, line.EmployerType, line.Level }).ToList());
        var subject = new ReceiptSubject(ReceiptKind.Month, title) { Case = CaseOf(right, item), FactsDigest = digest, CalculatedAt = lines.Max(line => line.CreatedAt) };
        return writer.Of(subject, AccruedMonthReceipt.Of(rules, lines), "accrual.total") with { Facts = [.. LoanFacts(right), .. await FactsAsync(lines, ct)] };
    }

    /// <summary>A month that a run looked at and did not pay: the reason with its clause, and what it would come to.</summary>
    private async Task<ReceiptDocument> OfUnpaidAsync(Entitlement right, YearMonth month, UnpaidMonth unpaid, CancellationToken ct)
    {
        var (rules, item) = await RulesAsync(right, ct);
        var clause = rules.Terms.Clauses[unpaid.Reason.Rule()];
        var run = await db.AccrualRuns.AsNoTracking().SingleAsync(row => row.Id == unpaid.RunId, ct);
        return new ReceiptDocument
        {
            Kind = ReceiptKind.Month,
            Title = bothTexts["receipt.title.month", month],
            Case = CaseOf(right, item),
            Facts = [new("run", bothTexts["receipt.fact.run"], Wording.Same(run.Number))],
            Sections =
            [
                new ReceiptSection("calculation", bothTexts["receipt.section.calculation"],
                [
                    new ReceiptEntry(ReceiptWordings.CodeOf(unpaid.Reason.ToString()), bothTexts.Of(unpaid.Reason))
                    {
                        Clause = new Wording(clause.Zh, clause.En),
                        Source = bothTexts.Verdict(FactSource.SocialInsurance),
                        Note = unpaid.Held.IsZero ? null : bothTexts["receipt.month.held", unpaid.Held],
                        Figure = format.Figure(Money.Zero),
                        Amount = Money.Zero,
                        Held = unpaid.Held.IsZero ? null : unpaid.Held,
                        Months = [month],
                    },
                ])
                { Sum = new ReceiptSum(bothTexts["accrual.total"], Money.Zero) },
            ],
            Total = new ReceiptSum(bothTexts["accrual.total"], Money.Zero),
            Held = unpaid.Held,
            Stamp = writer.Stamp(rules.Version, DigestOf(new { unpaid.Id, unpaid.Month, unpaid.Reason, unpaid.Held }), null, run.StartedAt),
        };
    }

    /// <summary>Borne interest is accrued with a month and paid for days of a loan: both are named.</summary>
    private ReceiptFact[] LoanFacts(Entitlement right)
    {
        if (right.Loan?.Borne is not { } borne) return [];
        var (first, last) = borne.Span;
        return [new("loanDays", bothTexts["receipt.fact.loan_days"], borne.IsCut ? bothTexts["receipt.fact.loan_days.cut", first, last, borne.Days, borne.Loan.Days] : bothTexts["receipt.fact.loan_days.value", first, last, borne.Days])];
    }

    private async Task<IReadOnlyList<ReceiptFact>> FactsAsync(List<AccrualLine> lines, CancellationToken ct)
    {
        var employers = lines.Select(line => line.EmployerId).OfType<Domain.Employers.EmployerId>().Distinct().ToArray();
        var names = await db.Employers.AsNoTracking().Where(row => EF.Parameter(employers).Contains(row.Id)).Select(row => row.Name).ToListAsync(ct);
        var runIds = lines.Select(line => line.RunId).OfType<Guid>().Distinct().Select(run => new AccrualRunId(run)).ToArray();
        var runs = await db.AccrualRuns.AsNoTracking().Where(row => EF.Parameter(runIds).Contains(row.Id)).Select(row => row.Number).ToListAsync(ct);
        var types = lines.Select(line => line.EmployerType).OfType<Domain.Employers.EmployerType>().Distinct().ToList();
        return
        [
            new("level", bothTexts["ledger.column.level"], Joined(lines.Select(line => line.Level).Distinct().Cast<Enum>())),
            new("employer", bothTexts["document.employer"], Wording.Same(string.Join("、", names.Order(StringComparer.Ordinal)))),
            new("employerType", bothTexts["subsidy.employer_type"], Joined(types.Cast<Enum>())),
            new("run", bothTexts["receipt.fact.run"], runs.Count > 0 ? Wording.Same(string.Join(" ", runs.Order(StringComparer.Ordinal))) : bothTexts["receipt.fact.run.decision"]),
        ];
    }

    private ReceiptSection[] Repaid(Recovery recovery) => recovery.Repayments.Count == 0 ? [] :
    [
        new ReceiptSection("repayments", bothTexts["recovery.repayments"],
        [
            .. recovery.Repayments.OrderBy(row => row.At).Select(row => new ReceiptEntry("repayment", ReceiptWordings.Of(() => format.Date(row.ReceivedOn)))
            { Note = Wording.Same(row.Voucher), Figure = format.Figure(row.Amount), Amount = row.Amount, On = row.ReceivedOn }),
        ])
        { Sum = new ReceiptSum(bothTexts["receipt.repaid"], recovery.RepaidTotal) },
    ];

    private async Task<(AllowanceRules Rules, Wording Item)> RulesAsync(Entitlement right, CancellationToken ct)
    {
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == right.PolicyVersionId, ct);
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct);
        return (AllowanceRules.Of(policy, version), new Wording(policy.NameZh, policy.NameEn));
    }

    private Wording Joined(IEnumerable<Enum> members)
    {
        var all = members.ToList();
        return ReceiptWordings.Of(() => string.Join(texts["list.separator"], all.Select(texts.Of)));
    }

    private static ReceiptCase CaseOf(Entitlement right, Wording item) => new(right.CaseNumber, Masks.Name(right.PersonName), item);

    private static string DigestOf<T>(T facts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PortalJson.Write(facts))));
}
