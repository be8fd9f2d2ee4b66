using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What happened to the instalments of one award as a spreadsheet, in the order in which it happened, stamped with who and when.</summary>
public sealed class AwardMoneyExport(ExcelExport excel, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public Task WriteAsync(Stream target, AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        var stamp = new ExportStamp(current.Actor.Name, clock.UtcNow, texts["award.money.title"], [(texts["award.number"], award.CaseNumber ?? "")]);
        return excel.WriteAsync(target, Columns, award.MoneySteps.OrderBy(step => step.Sequence).ToAsyncEnumerable(), stamp, ct);
    }

    private ExportColumn<AwardMoneyStep>[] Columns =>
    [
        new("#", step => step.Sequence),
        new(texts["award.money.instalment"], step => step.Number),
        new(texts["award.money.action"], step => texts.Of(step.Action)),
        new(texts["award.amount"], step => step.Amount),
        new(texts["award.money.by"], step => step.By == Actor.System.Id ? texts["subsidy.timeline.portal"] : step.ByName),
        new(texts["award.money.at"], step => format.Moment(step.At)),
        new(texts["award.payment.voucher"], step => step.Voucher ?? ""),
        new(texts["award.instalment.paid_on"], step => step.PaidOn is { } day ? (ExportCell)day : ""),
        new(texts["award.reason"], step => step.Reason ?? ""),
    ];
}
