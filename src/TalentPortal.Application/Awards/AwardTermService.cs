using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Awards;

/// <summary>What the talent office does with the titles of selections: give them, propose that one be taken away; and who bears one.</summary>
public sealed class AwardTermService(
    IPortalDb db, ICurrentActor current, AwardCallQueries calls, NoticeNames names, AwardPapers papers, AwardFunds funds, AwardNews news, CaseClocks clocks, IValidator<NameTalent> naming, IValidator<ProposeRemoval> removing)
{
    public const int PageSize = 50;

    public async Task NameAsync(AwardCaseId id, NameTalent form, CancellationToken ct)
    {
        await naming.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(award.WhyNot(AwardAction.Name, current.Actor));
        var (call, now) = (await calls.OfAsync(award.CallId, ct), await clocks.NowAsync(ct));
        var shown = await names.ShowAsync([new PersonOnList(award.PersonId, award.ApplicantName, award.EmployerName)], call.Terms.MaskNames ? NameDisplay.Masked : NameDisplay.Full, ct);
        award.Name(current.Actor, await papers.IssueCertificateAsync(award, call, form.NamedOn!.Value, ct), shown[0].Name, form.NamedOn.Value, form.Opinion!.Trim(), call.Terms, now);
        if (award.Instalments.Count > 0) await funds.ReserveAsync(award, ct);
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task ProposeRemovalAsync(AwardCaseId id, ProposeRemoval form, CancellationToken ct)
    {
        await removing.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).ProposeRemoval(current.Actor, form.Cause!.Value, form.Grounds!.Trim(), await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Everybody who bears a title, for anybody, the latest first; page by page after a certificate, or before one.</summary>
    public async Task<PageAfter<NamedRow>> NamedAsync(string? after, string? before, CancellationToken ct)
    {
        var bearers = db.AwardCases.AsNoTracking().Where(row => row.Naming != null && row.Naming.RemovedOn == null && Bearing.Contains(row.Status));
        var (border, backwards) = (before is { Length: > 0 } ? before : after, before is { Length: > 0 });
        if (border is { Length: > 0 } && await db.AwardCases.Where(row => row.Naming != null && row.Naming.CertificateNumber == border).Select(row => (DateOnly?)row.Naming!.NamedOn).SingleOrDefaultAsync(ct) is { } day)
            bearers = backwards
                ? bearers.Where(row => row.Naming!.NamedOn > day || (row.Naming.NamedOn == day && string.Compare(row.Naming.CertificateNumber, border) > 0))
                : bearers.Where(row => row.Naming!.NamedOn < day || (row.Naming.NamedOn == day && string.Compare(row.Naming.CertificateNumber, border) < 0));
        var ordered = backwards
            ? bearers.OrderBy(row => row.Naming!.NamedOn).ThenBy(row => row.Naming!.CertificateNumber)
            : bearers.OrderByDescending(row => row.Naming!.NamedOn).ThenByDescending(row => row.Naming!.CertificateNumber);
        var rows = await ordered.Take(PageSize + 1)
            .Join(db.AwardCalls, row => row.CallId, call => call.Id, (row, call) => new NamedRow(row.Naming!.CertificateNumber, row.Naming.ShownName, row.EmployerName, call.TitleZh, call.TitleEn, row.Naming.NamedOn, row.Naming.LastDay)).ToListAsync(ct);
        return PageAfter.Of(rows, PageSize, after, before, row => row.CertificateNumber);
    }

    private static readonly AwardStatus[] Bearing = [AwardStatus.Named, AwardStatus.AwaitingVerdict, AwardStatus.Correcting, AwardStatus.AwaitingRemoval, AwardStatus.AwaitingFinalReview];

    private async Task<AwardCase> LoadAsync(AwardCaseId id, long version, CancellationToken ct) => current.Actor.May(Capability.DecideAwards)
        ? (await db.AwardCases.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value)
        : throw new NotFoundException();
}

/// <summary>Somebody who bears a title, as the public sees it.</summary>
public sealed record NamedRow(string CertificateNumber, string ShownName, string EmployerName, string TitleZh, string TitleEn, DateOnly NamedOn, DateOnly LastDay);
