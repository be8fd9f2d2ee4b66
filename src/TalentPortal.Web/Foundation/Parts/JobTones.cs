using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Foundation.Parts;

internal static class JobTones
{
    public static Tone Tone(this JobState state) => state switch
    {
        JobState.Running => Parts.Tone.Work,
        JobState.Done => Parts.Tone.Ok,
        JobState.Failed => Parts.Tone.No,
        _ => Parts.Tone.Quiet,
    };
}
