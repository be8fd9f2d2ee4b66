using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

/// <summary>How well a post suits a talent. A proposal with its reasons; the office decides.</summary>
/// <param name="SameEmployer">Talents of the post at the same employer.</param>
/// <param name="SameChain">In the same industry chain (产业链).</param>
/// <param name="SameTownship">In the same township.</param>
/// <param name="Load">Talents of the post.</param>
/// <param name="WhyNot">Why it cannot be this post; null when it can.</param>
public sealed record LiaisonMatch(LeaderPost Post, int SameEmployer, int SameChain, int SameTownship, int Load, Refusal? WhyNot)
{
    /// <param name="post">The post.</param>
    /// <param name="talent">Where the talent works.</param>
    /// <param name="own">Where the post's other talents work.</param>
    /// <param name="whyNot">Why it cannot be this post.</param>
    public static LiaisonMatch Of(LeaderPost post, LiaisonPeer talent, IReadOnlyCollection<LiaisonPeer> own, Refusal? whyNot) => new(
        post,
        own.Count(other => other.Employer is not null && other.Employer == talent.Employer),
        own.Count(other => other.Chain is not null && other.Chain == talent.Chain),
        own.Count(other => other.Township is not null && other.Township == talent.Township),
        own.Count,
        whyNot);

    /// <summary>Whoever knows the employer, the chain or the township already comes first, then who has fewest talents, then the title; posts that cannot are last.</summary>
    public static IReadOnlyList<LiaisonMatch> Ordered(IEnumerable<LiaisonMatch> matches) =>
        [.. matches.OrderBy(match => match.WhyNot is not null).ThenBy(match => match.SameEmployer == 0).ThenBy(match => match.SameChain == 0).ThenBy(match => match.SameTownship == 0).ThenBy(match => match.Load).ThenBy(match => match.Post.Title, StringComparer.Ordinal)];
}

/// <summary>Where a talent works, as far as it brings talents together.</summary>
public sealed record LiaisonPeer(EmployerId? Employer, Guid? Chain, string? Township);
