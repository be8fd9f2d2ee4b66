using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>The list of a round as a spreadsheet; names masked as on the screen.</summary>
public sealed class OffersExport(OfferQueries offers, ExcelExport excel, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public async Task WriteAsync(OfferRoundId id, OfferState? state, Stream target, CancellationToken ct)
    {
        var found = await offers.RoundAsync(id, ct);
        var stamp = new ExportStamp(current.Actor.Name, clock.UtcNow, texts["offer.title"], [(texts["offer.number"], found.Round.Number), (texts["offer.policy"], format.Of(found.Policy)), (texts["offer.state"], state is { } only ? texts.Of(only) : texts["offer.everybody"])]);
        await excel.WriteAsync(target, Columns, offers.AllAsync(id, state), stamp, ct);
    }

    private string Moment(DateTime? at) => at is { } known ? format.Moment(known) : "";

    private ExportColumn<OfferRow>[] Columns =>
    [
        new(texts["offer.person"], row => row.Name),
        new(texts["offer.employer"], row => row.Employer),
        new(texts["subsidy.level"], row => texts.Of(row.Offer.Level)),
        new(texts["offer.first_month"], row => row.Offer.FirstMonth.ToString()),
        new(texts["offer.months"], row => row.Offer.Months),
        new(texts["offer.monthly"], row => row.Offer.Monthly),
        new(texts["offer.total"], row => row.Offer.Total),
        new(texts["offer.state"], row => texts.Of(row.Offer.State)),
        new(texts["offer.person_answered"], row => Moment(row.When(OfferAction.Accept, OfferAction.AcceptAlone, OfferAction.Decline))),
        new(texts["offer.employer_answered"], row => Moment(row.When(OfferAction.Vouch, OfferAction.Refuse))),
        new(texts["offer.reason"], row => row.Reason ?? ""),
        new(texts["subsidy.case_number"], row => row.CaseNumber ?? ""),
    ];
}
