using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Awards;

/// <summary>What the employer's officer does.</summary>
public sealed partial class AwardCase
{
    /// <summary>In a draft everything, in a correction everything but the class.</summary>
    public void Describe(AwardRequest request, AwardTerms terms, DateTime now)
    {
        RequireEditable();
        RefusedException.ThrowIf(terms.Class(request.Class) is null || (SubmittedAt is not null && request.Class != Class) ? AwardRefusals.ClassNotOffered : null);
        (Class, Project, Field, Summary, DeclaredElsewhere, ChangedAt) = (request.Class, request.Project, request.Field, request.Summary, request.Elsewhere, now);
    }

    public void AddMaterial(string code, StoredFileId file, DateTime now)
    {
        RequireEditable();
        materials.Add(new AwardMaterial(code, file, now));
        ChangedAt = now;
    }

    public void RemoveMaterial(Guid material, DateTime now)
    {
        RequireEditable();
        materials.RemoveAll(file => file.Id == material);
        ChangedAt = now;
    }

    /// <param name="missing">Names of materials that are not there.</param>
    public void Submit(Actor officer, string caseNumber, bool promised, IReadOnlyCollection<string> missing, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.Submit, officer)
            ?? (missing.Count > 0 ? AwardRefusals.PartMissing.With(string.Join("、", missing)) : promised ? null : AwardRefusals.PromiseMissing));
        (CaseNumber, PromisedAt, SubmittedAt) = (caseNumber, clock.UtcNow, clock.UtcNow);
        Take(AwardAction.Submit, officer, null, clock);
    }

    public void Withdraw(Actor officer, string? reason, CaseClock clock) => Take(AwardAction.Withdraw, officer, reason, clock);

    public void AnswerCorrection(Guid item, string reply, DateTime now)
    {
        RefusedException.ThrowIf(Status is AwardStatus.AwaitingCorrection ? null : AwardRefusals.NotInThisState);
        var asked = OpenCorrections.SingleOrDefault(known => known.Id == item) ?? throw new NotFoundException();
        asked.Answer(reply);
        ChangedAt = now;
    }

    public void Resubmit(Actor officer, CaseClock clock) => Take(AwardAction.Resubmit, officer, null, clock);

    /// <summary>The report on one year (年度报告); a year is reported once.</summary>
    /// <param name="spent">Everything that was properly spent since the start.</param>
    /// <param name="files">Proofs, as they were stored.</param>
    public void FileReport(Actor officer, int year, string progress, Money spent, CaseClock clock, IReadOnlyCollection<StoredFileId>? files = null)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.FileReport, officer)
            ?? (reports.Any(known => known.Year == year) ? AwardRefusals.ReportKnown.With(year)
                : year < (Contract?.StartsOn ?? Naming!.NamedOn).Year || year > clock.Today.Year ? AwardRefusals.DayInTheFuture
                : spent > Paid ? AwardRefusals.SpentMoreThanPaid.With(Paid) : null));
        var report = new AwardReport(year, progress, spent, officer, clock.UtcNow);
        reports.Add(report);
        reportFiles.AddRange((files ?? []).Select(file => new AwardReportFile(report.Id, file)));
        Take(AwardAction.FileReport, officer, null, clock);
    }

    private void RequireEditable() => RefusedException.ThrowIf(CanBeEdited ? null : AwardRefusals.NotInThisState);
}
