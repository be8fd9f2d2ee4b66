using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies;

/// <summary>A benefit the county knows (政策). What it grants is in its dated versions.</summary>
public sealed class Policy : IVersioned
{
    /// <summary>The graduate living allowance (高校毕业生生活补贴).</summary>
    public const string GraduateAllowance = "graduate-allowance";

    private Policy() { }

    public Policy(string code, string nameZh, string nameEn, PolicyLayer layer, string group)
    {
        Id = PolicyId.New();
        Code = code;
        NameZh = nameZh;
        NameEn = nameEn;
        Layer = layer;
        Group = group;
    }

    public PolicyId Id { get; private set; }
    public string Code { get; private set; } = "";
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public PolicyLayer Layer { get; private set; }
    /// <summary>Within one group and layer only the highest benefit is paid (就高不重复).</summary>
    public string Group { get; private set; } = "";
    /// <summary>How often a version was added or published. Two people who do so at once meet here, so versions never overlap.</summary>
    public int Revisions { get; private set; }
    public long Version { get; private set; }
    /// <summary>No new applications from this day on (停止申请), up to <see cref="ReopenedFrom"/>.</summary>
    public DateOnly? ClosedFrom { get; private set; }
    /// <summary>The first day of the version that opened it again.</summary>
    public DateOnly? ReopenedFrom { get; private set; }

    /// <summary>The county's graduate living allowance, which every database begins with.</summary>
    public static Policy NewGraduateAllowance() => new(GraduateAllowance, "高校毕业生生活补贴", "Graduate living allowance", PolicyLayer.County, "living");

    /// <summary>Whether its versions have conditions and amounts of their own instead of the graduate allowance's.</summary>
    public bool IsOwn => Code != GraduateAllowance;

    /// <summary>How applications and addresses name it: by its id, and the graduate allowance by none.</summary>
    public PolicyId? OwnId => IsOwn ? Id : null;

    /// <summary>A code out of an English name: lower case, words joined by hyphens, at most forty characters.</summary>
    public static string CodeOf(string nameEn)
    {
        ArgumentNullException.ThrowIfNull(nameEn);
        var words = new string([.. nameEn.Trim().ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = string.Join('-', words);
        return code.Length <= 36 ? code : code[..36].TrimEnd('-');
    }

    public bool IsClosedOn(DateOnly day) => ClosedFrom <= day && !(ReopenedFrom <= day);

    /// <summary>
    /// Other names, or another group while nothing of it is published: how benefits that are being paid combine must not change behind them.
    /// </summary>
    public PolicyStep Rename(string nameZh, string nameEn, string group, bool isPublished, string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotMaintain(actor)
            ?? ((nameZh, nameEn, group) == (NameZh, NameEn, Group) ? PolicyRefusals.NothingChanged : null)
            ?? (isPublished && group != Group ? PolicyRefusals.GroupFixed : null));
        var was = InWords;
        (NameZh, NameEn, Group) = (nameZh, nameEn, group);
        return new(Id, PolicyStepKind.Renamed, was, InWords, null, reason, actor, now);
    }

    /// <summary>From tomorrow at the earliest: whoever sends an application today is not shut out in the middle of it. A day to come can be moved.</summary>
    public Refusal? WhyNotClose(DateOnly from, DateOnly today) =>
        IsClosedOn(today) && ReopenedFrom is null ? PolicyRefusals.AlreadyClosed : from <= today ? PolicyRefusals.ClosesTooEarly : null;

    public PolicyStep Close(DateOnly from, DateOnly today, string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotMaintain(actor) ?? WhyNotClose(from, today));
        (ClosedFrom, ReopenedFrom) = (from, null);
        return new(Id, PolicyStepKind.Closed, InWords, InWords, from, reason, actor, now);
    }

    /// <summary>A version published after the closing takes applications from its first day on. Null where the policy is open anyway.</summary>
    public PolicyStep? Reopen(PolicyVersion published, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (ClosedFrom is not { } closed || ReopenedFrom is not null) return null;
        (ClosedFrom, ReopenedFrom) = published.EffectiveFrom <= closed ? ((DateOnly?)null, (DateOnly?)null) : (closed, published.EffectiveFrom);
        return new(Id, PolicyStepKind.Reopened, InWords, InWords, published.EffectiveFrom, null, actor, now);
    }

    private string InWords => $"{NameZh} / {NameEn} / {Group}";

    private static Refusal? WhyNotMaintain(Actor actor) => actor.May(Capability.MaintainPolicies) ? null : PolicyRefusals.MayNotMaintain;

    public void RecordRevision() => Revisions++;
}
