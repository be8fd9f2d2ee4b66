using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>The items of the correction notice, each with the way to the part it names and a place for the reply.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class CorrectModel(SubsidyApplicantQuery applications, SubsidyApplicantService service) : ApplyPageModel(applications)
{
    [BindProperty] public AnswerCorrections Form { get; set; } = new();
    public IReadOnlyList<CorrectionItem> Items => Case.Application.OpenCorrections;

    protected override bool MayShow => HttpMethods.IsPost(Request.Method) || Case.Application.Status is SubsidyStatus.AwaitingCorrection;
    protected override string? BackAddress => Url.Page("/Subsidies/Status/Index", new { Id });

    public void OnGet() => Form = new AnswerCorrections { Version = Case.Version, Items = [.. Items.Select(item => new CorrectionReply { Id = item.Id, Reply = item.Reply })] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ResubmitAsync(Id, Form, ct);
        return ToStatus();
    }

    public string NameOf(CorrectionItem item, PortalTexts texts) => CorrectionSubjects.NameOf(item.Subject, Case.Materials.Select(need => need.Terms), texts);

    /// <summary>Where the named part is changed.</summary>
    public string? AddressOf(string subject) => subject switch
    {
        MaterialNeeds.BankCard => Url.Page("/Subsidies/Apply/Account", new { Id }),
        MaterialNeeds.Promise or MaterialNeeds.Consent => Url.Page("/Subsidies/Apply/Consent", new { Id }),
        _ when Case.Materials.Any(need => need.Code == subject) => Url.Page("/Subsidies/Apply/Material", new { Id, code = subject }),
        _ when Enum.TryParse<ApplySection>(subject, ignoreCase: true, out var section) => Url.Page("/Subsidies/Apply/" + ApplyPages.Of(section), new { Id }),
        _ => null,
    };
}
