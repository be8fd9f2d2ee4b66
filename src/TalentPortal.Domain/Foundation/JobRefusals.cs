namespace TalentPortal.Domain.Foundation;

public static class JobRefusals
{
    public static readonly Refusal NotFree = new("job.not_free");
    public static readonly Refusal AlreadyEnded = new("job.already_ended");
    public static readonly Refusal AlreadyCancelling = new("job.already_cancelling");
}
