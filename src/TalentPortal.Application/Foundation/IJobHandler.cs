using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Port: the work behind one kind of job. It may be run again after its process died, so every step must be safe to repeat. It
/// reports between its transactions, never inside one: on SQLite there is one writer at a time.
/// </summary>
public interface IJobHandler
{
    string Kind { get; }

    Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct);
}

/// <summary>What a handler knows of its job. The token it is given ends when the job is cancelled or lost.</summary>
public sealed record RunningJob(JobId Id, string Input, AccountId Owner, Func<long, long, Task> ReportAsync);

public sealed record JobOutcome(TextMessage Message, StoredFileId? Result = null);
