using TalentPortal.Domain.Accounts;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// The one list behind the workbench navigation. An area adds a line when its page lands; an entry is offered to whoever has one of
/// its capabilities. Titles are text keys, and the key is also what <see cref="Application.Foundation.INavigationCounts"/> counts by.
/// </summary>
internal static class Navigation
{
    public static readonly IReadOnlyList<NavigationGroup> Groups =
    [
        new("nav.group.subsidies",
        [
            new("nav.subsidies", "/Subsidies/Desk/Index", "school", [Capability.ReadSubsidies]),
            new("nav.offers", "/Subsidies/Offers/Index", "user-check", [Capability.ReviewSubsidies, Capability.SecondReviewSubsidies, Capability.ApproveSubsidies, Capability.ReadLogs]) { HomeOf = [] },
            new("nav.joint_review", "/Subsidies/Joint/Index", "checkbox", [Capability.AnswerJointReview]),
        ]),
        new("nav.group.payments",
        [
            new("nav.notices", "/Work/Notices/Index", "speakerphone", [Capability.PublishNotices, Capability.ReadLogs]) { HomeOf = [Capability.PublishNotices] },
            new("nav.objections", "/Work/Objections/Index", "message", [Capability.DecideObjections]),
            new("nav.accrual", "/Work/Accrual/Index", "coin", [Capability.RunAccrual, Capability.ReadPayments]),
            new("nav.payments", "/Work/Payments/Index", "cash", [Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments]),
            new("nav.recoveries", "/Work/Recoveries/Index", "rotate-clockwise", [Capability.RecoverPayments, Capability.ReadPayments]),
            new("nav.budget", "/Work/Budget/Index", "wallet", [Capability.ReadBudget, Capability.KeepBudget]) { HomeOf = [] },
            new("nav.ledger", "/Work/Ledger/Index", "table", [Capability.ReadPayments]),
        ]),
        new("nav.group.recognition",
        [
            new("nav.recognition", "/Recognitions/Desk/Index", "checkbox", [Capability.ReadRecognitions]),
            new("nav.recognition_panels", "/Recognitions/Desk/Panels", "users", [Capability.ReadRecognitions]),
            new("nav.recognition_notices", "/Recognitions/Desk/Notices", "speakerphone", [Capability.PublishNotices, Capability.ReadLogs]) { HomeOf = [] },
            new("nav.recognition_holders", "/Recognitions/Desk/Holders", "shield-check", [Capability.ReadRecognitions]),
            new("nav.catalogue", "/Recognitions/Desk/Catalogue", "scale", [Capability.MaintainPolicies, Capability.ReadRecognitions, Capability.ReadLogs]) { HomeOf = [] },
        ]),
        new("nav.group.awards",
        [
            new("nav.awards", "/Awards/Desk/Index", "rubber-stamp", [Capability.ReadAwards]) { HomeOf = [] },
            new("nav.award_scores", "/Awards/Desk/Scores", "checkbox", [Capability.ScoreAwards]),
            new("nav.award_lists", "/Awards/Desk/Lists", "speakerphone", [Capability.PublishNotices, Capability.ReadLogs]) { HomeOf = [] },
            new("nav.award_payments", "/Awards/Desk/Payments", "cash", [Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments]) { HomeOf = [] },
            new("nav.award_recoveries", "/Awards/Desk/Recoveries", "rotate-clockwise", [Capability.RecoverPayments, Capability.ReadPayments]) { HomeOf = [] },
            new("nav.award_calls", "/Awards/Desk/Calls", "send", [Capability.ReadAwards]) { HomeOf = [] },
            new("nav.award_nominations", "/Awards/Desk/Nominations", "users", [Capability.DecideAwards]) { HomeOf = [] },
            new("nav.award_experts", "/Awards/Desk/Experts", "users", [Capability.DecideAwards, Capability.ReadLogs]) { HomeOf = [] },
        ]),
        new("nav.group.liaison",
        [
            new("nav.liaison", "/Liaison/Desk/Index", "heart-handshake", [Capability.ReadLiaison]) { HomeOf = [] },
            new("nav.issues", "/Liaison/Issues/Index", "message", [Capability.ReadLiaison, Capability.HandleIssues]) { HomeOf = [] },
            new("nav.services", "/Services/Desk/Index", "list-check", [Capability.ReadLiaison, Capability.HandleIssues]) { HomeOf = [] },
        ]),
        new("nav.group.stations",
        [
            new("nav.stations", "/Stations/Desk/Index", "bed", [Capability.ReadStations]) { HomeOf = [Capability.RunStations] },
        ]),
        new("nav.group.flats",
        [
            new("nav.flats", "/Flats/Desk/Index", "building", [Capability.ReadFlats]) { HomeOf = [] },
            new("nav.flat_applications", "/Flats/Desk/Applications", "list-check", [Capability.ReadFlats]) { HomeOf = [Capability.RunFlats] },
            new("nav.leases", "/Flats/Desk/Leases", "clipboard-list", [Capability.ReadFlats]) { HomeOf = [] },
        ]),
        new("nav.group.loans",
        [
            new("nav.loans", "/Loans/Desk/Index", "coin", [Capability.ReadLoans]) { HomeOf = [Capability.LendLoans, Capability.GuaranteeLoans] },
            new("nav.loan_book", "/Loans/Desk/Loans", "list-check", [Capability.ReadLoans]) { HomeOf = [] },
        ]),
        new("nav.group.registers",
        [
            new("nav.talents", "/Work/Talents/Index", "users", [Capability.ReadTalents]),
            new("nav.corrections", "/Work/Talents/Corrections/Index", "pencil", [Capability.MaintainTalents]) { HomeOf = [] },
            new("nav.number_exports", "/Work/Talents/Numbers/Desk", "shield-check", [Capability.ApproveNumberExports]) { HomeOf = [] },
            new("nav.employers", "/Work/Employers/Index", "building", [Capability.MaintainEmployers, Capability.ReadTalents]),
            new("nav.employer_requests", "/Work/Employers/Requests", "clipboard-list", [Capability.MaintainEmployers]) { HomeOf = [] },
            new("nav.statistics", "/Work/Statistics/Index", "chart-bar", [Capability.ReadTalents]),
            new("nav.insurance", "/Work/Insurance/Index", "table", [Capability.ImportInsurance]),
            new("nav.policies", "/Work/Policies/Index", "scale", [Capability.MaintainPolicies, Capability.ReadSubsidies, Capability.ReadLogs]) { HomeOf = [Capability.MaintainPolicies] },
            new("nav.calendar", "/Work/Calendar/Index", "calendar", [Capability.MaintainCalendar, Capability.ReadSubsidies, Capability.ReadPayments]),
        ]),
        new("nav.group.administration",
        [
            new("nav.accounts", "/Accounts/Desk/Accounts", "users", [Capability.ManageAccounts]),
            new("nav.outbox", "/Messages/Desk/Index", "send", [Capability.ManageAccounts]) { HomeOf = [] },
            new("nav.conflicts", "/Accounts/Desk/Conflicts", "shield-check", [Capability.ManageSecurity]),
            new("nav.account_log", "/Accounts/Desk/Log", "history", [Capability.ReadLogs]),
            new("nav.delegations", "/Accounts/Desk/Delegations", "user-check", [Capability.DelegateDuties]),
            new("nav.rights", "/Accounts/Desk/Rights", "table", PortalRooms.Workbench),
        ]),
    ];

    /// <summary>The groups with the entries this actor may open; empty groups are left out.</summary>
    public static IEnumerable<NavigationGroup> For(Actor actor) => Groups
        .Select(group => group with { Entries = [.. group.Entries.Where(entry => entry.AnyOf.Any(actor.May))] })
        .Where(group => group.Entries.Count > 0);

    /// <summary>The entry that a page belongs to: its own, or the one whose address it goes on from; null for a page of none.</summary>
    public static string? Nearest(IEnumerable<string?> addresses, PathString path) => addresses.Where(address => address is not null && path.StartsWithSegments(address)).MaxBy(address => address!.Length);

    /// <summary>Where the bench opens: the first entry that is this actor's own work and not only open to a look.</summary>
    public static string HomeOf(Actor actor)
    {
        var entries = For(actor).SelectMany(group => group.Entries).ToList();
        return (entries.Find(entry => entry.HomeOf.Any(actor.May)) ?? entries[0]).Page;
    }
}

internal sealed record NavigationGroup(string? Title, IReadOnlyList<NavigationEntry> Entries);

/// <summary>A text key, a page, an icon of icons.txt, and the capabilities that open it.</summary>
internal sealed record NavigationEntry(string Title, string Page, string Icon, IReadOnlyList<Capability> AnyOf)
{
    /// <summary>The capabilities whose work is done here; whoever has only another one of <see cref="AnyOf"/> may look.</summary>
    public IReadOnlyList<Capability> HomeOf { get; init; } = AnyOf;
}
