using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>A job as its owner sees it. The kind's name is the text <c>job.kind.…</c>.</summary>
public sealed record JobForOwner(
    JobId Id, string Kind, string Input, JobState State, long Done, long Total, TextMessage? Message, StoredFileId? Result,
    DateTime CreatedAt, DateTime? EndedAt, Refusal? WhyNotCancel)
{
    /// <summary>0 to 100; null while the amount of work is not known.</summary>
    public int? Percent => State is JobState.Done ? 100 : Total > 0 ? (int)Math.Min(100, Done * 100 / Total) : null;

    public bool HasEnded => State is not (JobState.Queued or JobState.Running);

    internal static JobForOwner Of(Job job) => new(
        job.Id, job.Kind, job.Input, job.State, job.Done, job.Total, job.Message, job.ResultFile, job.CreatedAt, job.EndedAt, job.WhyNotCancel());
}
