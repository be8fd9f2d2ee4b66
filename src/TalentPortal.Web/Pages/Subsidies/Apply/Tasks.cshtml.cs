using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>The task list: what is done, what comes next, what is still locked.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class TasksModel(SubsidyApplicantQuery applications) : ApplyPageModel(applications)
{
    protected override bool MayShow => Case.Application.CanBeEdited && Case.Application.Status is not SubsidyStatus.AwaitingCorrection;

    protected override string? BackAddress => Url.Page("/My/Index");

    public void OnGet()
    {
    }

    /// <summary>A group opens when the ones it rests on are done; identity comes first of all.</summary>
    public bool IsOpen(ApplySection section) => section is ApplySection.Identity or ApplySection.Consent || Case.IsDone(ApplySection.Identity);

    /// <summary>The first row that is open and not done, in the order of the page: it is highlighted. Materials come before the consent.</summary>
    public ApplySection? Next => Enum.GetValues<ApplySection>().Where(section => !Case.IsDone(section) && IsOpen(section))
        .Select(section => (ApplySection?)section).FirstOrDefault(section => section is not ApplySection.Consent || Missing is null);

    /// <summary>The first material that is not there yet.</summary>
    public MaterialNeed? Missing => Case.Uploads.FirstOrDefault(need => need.IsMissing);

    public bool IsNext(MaterialNeed need) => need == Missing && Next is null;

    /// <summary>The second line of a row: what is on record, or what is missing.</summary>
    public string? Said(ApplySection section, Application.Foundation.PortalTexts texts) => section switch
    {
        ApplySection.Identity when Case.Person is { } person => $"{person.Name}，{Case.IdNumberMask}",
        ApplySection.Education when Case.Education is { } education =>
            $"{education.School}，{texts.Of(education.Level)}，{(education.IsVerified ? texts["apply.verified_by", texts.Of(education.Verification)] : texts["apply.not_verified"])}",
        ApplySection.Employment when Case.Employer is { } employer => employer.Name,
        ApplySection.BankAccount when Case.Person?.BankAccount is { } account => texts["apply.account.ending", account.BankName, account.LastFour],
        ApplySection.Consent when Case.MustConsentAnew => texts["apply.consent.changed"],
        ApplySection.Consent when Case.Application.ConsentedAt is { } at => texts["apply.consent.given", at],
        _ => null,
    };
}
