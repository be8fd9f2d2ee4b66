using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Sharing;

public static class SharingRefusals
{
    /// <summary>Only a talent whom a leader looks after is another leader's.</summary>
    public static readonly Refusal NobodyLooksAfter = new("sharing.nobody_looks_after");
    /// <summary>The post looks after the talent itself.</summary>
    public static readonly Refusal OwnTalent = new("sharing.own_talent");
    /// <summary>The leader is the talent.</summary>
    public static readonly Refusal LeaderHimself = new("sharing.leader_himself");
    /// <summary>Argument: the last day of the one there is.</summary>
    public static readonly Refusal AlreadyShared = new("sharing.already_shared");
    /// <summary>What was seen before today cannot be allowed afterwards.</summary>
    public static readonly Refusal StartsInThePast = new("sharing.starts_in_the_past");
    public static readonly Refusal EndsBeforeItBegins = new("sharing.ends_before_it_begins");
    public static readonly Refusal IsOver = new("sharing.is_over");
}
