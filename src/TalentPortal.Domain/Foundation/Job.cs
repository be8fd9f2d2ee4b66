using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// Long work that somebody started and can leave: an import, an export, an accrual. A worker process takes it for a lease and renews
/// the lease as it goes; when the process dies, the lease runs out and another process takes the job again from its own last step.
/// </summary>
public sealed class Job : IVersioned
{
    public const int KindLength = 60;
    public const int InputLength = 2_000;
    public const int AloneLength = 120;

    /// <summary>A job whose process dies this often is the cause itself; it is not tried again.</summary>
    public const int MostAttempts = 3;
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private Job() { }

    /// <param name="id">Made by the caller, who stores it with what the job is about.</param>
    /// <param name="kind">Names the handler.</param>
    /// <param name="input">What the handler needs: usually an id.</param>
    /// <param name="owner">Who started it, sees it, and gets the result.</param>
    /// <param name="now">UTC.</param>
    /// <param name="alone">What only one job may be at work on at a time; null: nothing.</param>
    public Job(JobId id, string kind, string input, AccountId owner, DateTime now, string? alone = null) =>
        (Id, Kind, Input, OwnerId, CreatedAt, Alone) = (id, kind, input, owner, now, alone is null ? null : $"{kind} {alone}");

    public JobId Id { get; private set; }
    public string Kind { get; private set; } = "";
    public string Input { get; private set; } = "";
    public AccountId OwnerId { get; private set; }
    public JobState State { get; private set; }
    public long Done { get; private set; }
    /// <summary>0 while the amount of work is not known.</summary>
    public long Total { get; private set; }
    public TextMessage? Message { get; private set; }
    public StoredFileId? ResultFile { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string? Worker { get; private set; }
    public DateTime? LeasedUntil { get; private set; }
    public int Attempts { get; private set; }
    public bool CancelRequested { get; private set; }
    /// <summary>Until the job has ended; unique, so that two who start the same at one moment do not have it done twice.</summary>
    public string? Alone { get; private set; }
    public long Version { get; private set; }

    public bool HasEnded => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    public bool CanBeTaken(DateTime now) => State is JobState.Queued || (State is JobState.Running && LeasedUntil < now);

    /// <summary>False when the job has killed its process too often and ends here.</summary>
    public bool Take(string worker, DateTime now)
    {
        RefusedException.ThrowIf(CanBeTaken(now) ? null : JobRefusals.NotFree);
        if (Attempts >= MostAttempts)
        {
            End(JobState.Failed, new TextMessage("job.gave_up", []), null, now);
            return false;
        }

        Attempts++;
        (State, Worker, LeasedUntil) = (JobState.Running, worker, now + Lease);
        StartedAt ??= now;
        return true;
    }

    /// <exception cref="JobLostException">The lease ran out and another worker has the job.</exception>
    public void Report(string worker, long done, long total, DateTime now)
    {
        Hold(worker);
        (Done, Total, LeasedUntil) = (done, total, now + Lease);
    }

    public void Complete(string worker, TextMessage message, StoredFileId? result, DateTime now)
    {
        Hold(worker);
        End(JobState.Done, message, result, now);
    }

    public void Fail(string worker, TextMessage message, DateTime now)
    {
        Hold(worker);
        End(JobState.Failed, message, null, now);
    }

    /// <summary>The process goes down in order: another one may take the job at once, and the attempt does not count.</summary>
    public void Release(string worker)
    {
        Hold(worker);
        Attempts--;
        (State, Worker, LeasedUntil) = (JobState.Queued, null, null);
    }

    public void Stop(string worker, DateTime now)
    {
        Hold(worker);
        End(JobState.Cancelled, new TextMessage("job.cancelled", []), null, now);
    }

    public Refusal? WhyNotCancel() => HasEnded ? JobRefusals.AlreadyEnded : CancelRequested ? JobRefusals.AlreadyCancelling : null;

    /// <summary>A waiting job is cancelled at once, a running one at its next step.</summary>
    public void Cancel(DateTime now)
    {
        RefusedException.ThrowIf(WhyNotCancel());
        CancelRequested = true;
        if (State is JobState.Queued) End(JobState.Cancelled, new TextMessage("job.cancelled", []), null, now);
    }

    private void Hold(string worker)
    {
        if (State is not JobState.Running || Worker != worker) throw new JobLostException();
    }

    private void End(JobState state, TextMessage message, StoredFileId? result, DateTime now) =>
        (State, Message, ResultFile, EndedAt, Worker, LeasedUntil, Alone) = (state, message, result, now, null, null, null);
}

public enum JobState
{
    /// <summary>排队中</summary>
    Queued,
    /// <summary>运行中</summary>
    Running,
    /// <summary>已完成</summary>
    Done,
    /// <summary>未完成</summary>
    Failed,
    /// <summary>已取消</summary>
    Cancelled,
}

/// <summary>This worker's lease is over; what it does now must not be saved.</summary>
public sealed class JobLostException : Exception;
