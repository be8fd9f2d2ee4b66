using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>Which notices and objections an actor can reach at the bench. The public reads through <see cref="PublicNoticeQueries"/>.</summary>
public static class NoticeAuthority
{
    /// <summary>The office that publishes, and whoever reads the logs: auditors see everything and change nothing.</summary>
    public static IQueryable<Notice> AtBenchOf(this IQueryable<Notice> notices, Actor actor) =>
        actor.May(Capability.PublishNotices) || actor.May(Capability.ReadLogs) ? notices : notices.Where(_ => false);

    public static IQueryable<Objection> DecidableBy(this IQueryable<Objection> objections, Actor actor) =>
        actor.May(Capability.DecideObjections) ? objections : objections.Where(_ => false);
}
