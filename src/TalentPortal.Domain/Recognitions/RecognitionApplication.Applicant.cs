using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Recognitions;

/// <summary>What the applicant and the employer do.</summary>
public sealed partial class RecognitionApplication
{
    /// <summary>Another entry before the first submission; files of proofs that it does not ask for stay unused.</summary>
    public void Choose(CatalogueVersion catalogue, CatalogueEntry entry, DateTime now)
    {
        RefusedException.ThrowIf(SubmittedAt is null ? null : RecognitionRefusals.NotInThisState);
        (CatalogueVersionId, EntryCode, Level, Route, ChangedAt) = (catalogue.Id, entry.Code, entry.Level, entry.Route, now);
        Limits = new RecognitionLimits(catalogue.Terms.HandlingDays, catalogue.Terms.CorrectionDays);
    }

    public void WorkAt(Employer employer, DateTime now)
    {
        RefusedException.ThrowIf(Status is RecognitionStatus.Draft or RecognitionStatus.ReturnedByEmployer ? null : RecognitionRefusals.NotInThisState);
        (EmployerId, EmployerName, TownshipCode, ChangedAt) = (employer.Id, employer.Name, employer.TownshipCode, now);
    }

    public void AddProof(string code, StoredFileId file, DateTime now)
    {
        RequireEditable();
        proofs.Add(new RecognitionProof(code, file, now));
        ChangedAt = now;
    }

    public void RemoveProof(Guid proof, DateTime now)
    {
        RequireEditable();
        proofs.RemoveAll(file => file.Id == proof);
        ChangedAt = now;
    }

    /// <summary>The first submission fixes the case number; a later one keeps it.</summary>
    /// <param name="alone">Own business: straight to intake.</param>
    /// <param name="missing">Names of proofs that are not there.</param>
    public void Submit(Actor actor, string caseNumber, bool alone, bool promised, IReadOnlyCollection<string> missing, CaseClock clock)
    {
        var action = alone ? RecognitionAction.SubmitAlone : RecognitionAction.Submit;
        RefusedException.ThrowIf(WhyNot(action, actor)
            ?? (EmployerId is null ? RecognitionRefusals.EmployerUnknown
                : missing.Count > 0 ? RecognitionRefusals.PartMissing.With(string.Join("、", missing))
                : promised ? null : RecognitionRefusals.PromiseMissing));
        CaseNumber ??= caseNumber;
        PromisedAt = clock.UtcNow;
        SubmittedAt ??= clock.UtcNow;
        Take(action, actor, null, clock);
    }

    public void Withdraw(Actor actor, string? reason, CaseClock clock) => Take(RecognitionAction.Withdraw, actor, reason, clock);

    public void AnswerCorrection(Guid item, string reply, DateTime now)
    {
        RefusedException.ThrowIf(Status is RecognitionStatus.AwaitingCorrection ? null : RecognitionRefusals.NotInThisState);
        var asked = OpenCorrections.SingleOrDefault(known => known.Id == item) ?? throw new NotFoundException();
        asked.Answer(reply);
        ChangedAt = now;
    }

    public void Resubmit(Actor actor, CaseClock clock) => Take(RecognitionAction.Resubmit, actor, null, clock);

    public void Recommend(Actor officer, string opinion, CaseClock clock) => Take(RecognitionAction.Recommend, officer, opinion, clock);

    public void RefuseRecommendation(Actor officer, string reason, CaseClock clock) => Take(RecognitionAction.RefuseRecommendation, officer, reason, clock);

    private void RequireEditable() => RefusedException.ThrowIf(CanBeEdited ? null : RecognitionRefusals.NotInThisState);
}
