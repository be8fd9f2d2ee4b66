namespace TalentPortal.Application.Accounts;

/// <summary>The ways beside the inbox; nothing in it can be wrong.</summary>
public sealed class ChooseChannels
{
    public bool BySms { get; set; }
    public bool ByMail { get; set; }
    public long Version { get; set; }
}
