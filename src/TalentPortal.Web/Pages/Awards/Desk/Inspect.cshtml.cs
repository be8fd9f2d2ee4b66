using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The inspection on the spot: two officers or more, a report, pictures.</summary>
[Requires(Capability.ReviewAwards)]
[UploadInMemory]
public sealed class InspectModel(AwardDeskQuery cases, AwardReviewService review) : CasePageModel(cases)
{
    [BindProperty] public InspectionForm Form { get; set; } = new();

    public void OnGet() => Form.Version = Case.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await review.InspectAsync(Id, Form.ToInspection(), await PostedFiles.ReadAsync(Form.Photos, ct), ct);
        return ToCase();
    }
}

/// <summary>The inspection as a browser sends it, pictures included.</summary>
public sealed class InspectionForm
{
    public DateOnly? HeldOn { get; set; }
    public string? Place { get; set; }
    public string? Colleagues { get; set; }
    public string? Report { get; set; }
    public bool? Passed { get; set; }
    public List<IFormFile> Photos { get; set; } = [];
    public long Version { get; set; }

    public InspectAward ToInspection() => new() { HeldOn = HeldOn, Place = Place, Colleagues = Colleagues, Report = Report, Passed = Passed, Version = Version };
}
