using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Flats;

/// <summary>How the state of a flat looks: a tint, a sign and the word, so that nobody has to tell colours apart.</summary>
internal static class FlatTones
{
    public static Tone Tone(this FlatUnitStatus status) => status switch
    {
        FlatUnitStatus.Vacant => Foundation.Parts.Tone.Ok,
        FlatUnitStatus.Reserved => Foundation.Parts.Tone.Wait,
        FlatUnitStatus.Let => Foundation.Parts.Tone.Work,
        FlatUnitStatus.InRepair => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static Tone Tone(this FlatApplicationStatus status) => status switch
    {
        FlatApplicationStatus.Signed => Foundation.Parts.Tone.Ok,
        FlatApplicationStatus.AwaitingCorrection or FlatApplicationStatus.Offered or FlatApplicationStatus.AwaitingContract => Foundation.Parts.Tone.Wait,
        FlatApplicationStatus.Refused or FlatApplicationStatus.Removed or FlatApplicationStatus.Lapsed or FlatApplicationStatus.GivenUp => Foundation.Parts.Tone.No,
        FlatApplicationStatus.Withdrawn => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.Work,
    };

    public static Tone Tone(this LeaseStatus status) => status switch
    {
        LeaseStatus.Running => Foundation.Parts.Tone.Ok,
        LeaseStatus.Prepared or LeaseStatus.AwaitingDeposit or LeaseStatus.AwaitingKeys or LeaseStatus.AwaitingRefund => Foundation.Parts.Tone.Wait,
        LeaseStatus.Cancelled or LeaseStatus.Ended or LeaseStatus.Bought => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.Work,
    };

    /// <summary>The rent of a month as a receipt, line by line.</summary>
    public static ReceiptView ToView(this LeaseRate rate, PortalTexts texts, PortalFormat format)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(format);
        return new ReceiptView(texts["lease.rent.term", rate.Term], [.. rate.Rent.Lines.Select(line => new ReceiptViewLine(texts.Of(line.Text), format.Amount(line.Amount)))], texts["lease.monthly"], format.Amount(rate.Monthly))
        {
            Foot = [rate.Level is { } level ? texts["lease.rent.level", level] : texts["lease.rent.no_level"], texts["lease.rent.market", rate.MarketMonthly]],
        };
    }

    /// <summary>Points as a receipt: each ground, also one that brings nothing.</summary>
    public static ReceiptView ToView(this FlatPoints points, PortalTexts texts, PortalFormat format)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(format);
        return new ReceiptView(texts["flat.points.title"], [.. points.Lines.Select(line => new ReceiptViewLine(texts.Of(line.Text), format.Number(line.Points)))], texts["flat.points.total"], format.Number(points.Total)) { Foot = [texts["flat.points.foot"]] };
    }

    public static string Icon(this FlatUnitStatus status) => status switch
    {
        FlatUnitStatus.Vacant => "check",
        FlatUnitStatus.Reserved => "clock",
        FlatUnitStatus.Let => "user",
        FlatUnitStatus.InRepair => "alert-triangle",
        FlatUnitStatus.Sold => "certificate",
        _ => "lock",
    };

    public static string CellClass(this FlatUnitStatus status) => $"fp-{status.ToString().ToLowerInvariant()}";
}
