using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>The report on one year: progress, and what was properly spent since the start.</summary>
[Requires(Capability.ApplyForAwards)]
[UploadInMemory]
public sealed class ReportModel(AwardEmployerQuery awards, AwardEmployerService service) : AwardPageModel(awards)
{
    [BindProperty] public ReportForm Form { get; set; } = new();

    public void OnGet() => Form = new ReportForm { Version = Case.Award.Version, Year = Case.Today.Year };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ReportAsync(Id, Form.ToReport(), await PostedFiles.ReadAsync(Form.Files, ct), ct);
        return ToAward();
    }
}

/// <summary>The report as a browser sends it, proofs included.</summary>
public sealed class ReportForm
{
    public int? Year { get; set; }
    public string? Progress { get; set; }
    public decimal? Spent { get; set; }
    public List<IFormFile> Files { get; set; } = [];
    public long Version { get; set; }

    public FileAwardReport ToReport() => new() { Year = Year, Progress = Progress, Spent = Spent, Version = Version };
}
