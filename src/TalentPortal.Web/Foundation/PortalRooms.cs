using TalentPortal.Domain.Accounts;
using static TalentPortal.Domain.Accounts.Capability;

namespace TalentPortal.Web.Foundation;

/// <summary>The rooms of the house and what opens each: applicants, employers and leaders have their own, everybody else works at the bench.</summary>
internal static class PortalRooms
{
    public static readonly IReadOnlyList<Capability> Workbench =
        [.. Enum.GetValues<Capability>().Except([ApplyForSubsidies, ApplyForRecognition, ConfirmEmployment, ApplyForAwards, SignAwards, ReadLeaderView, KeepContacts, ReadStatistics])];

    /// <summary>The room a person enters after signing in; a clerk who also applies starts at the bench.</summary>
    public static string HomeOf(Actor actor) =>
        Workbench.Any(actor.May) ? "/Work/Index"
        : actor.May(ReadLeaderView) || actor.May(KeepContacts) ? "/Leader/Index"
        : actor.May(ConfirmEmployment) ? "/Employer/Index"
        : "/My/Index";

    /// <summary>The layout of that room, for pages that everybody has.</summary>
    public static string LayoutOf(Actor actor) => HomeOf(actor) switch
    {
        "/Work/Index" => "_Work",
        "/Leader/Index" => "_Leader",
        "/Employer/Index" => "_Employer",
        _ => "_Applicant",
    };

    /// <summary>All rooms of an actor, for the menu: page, text key, icon.</summary>
    public static IEnumerable<(string Page, string Title, string Icon)> Of(Actor actor)
    {
        if (Workbench.Any(actor.May)) yield return ("/Work/Index", "shell.room.work", "inbox");
        if (actor.May(ReadLeaderView) || actor.May(KeepContacts)) yield return ("/Leader/Index", "shell.room.leader", "chart-bar");
        if (actor.May(ConfirmEmployment)) yield return ("/Employer/Index", "shell.room.employer", "building");
        if (actor.May(ApplyForSubsidies)) yield return ("/My/Index", "shell.room.my", "user");
    }
}
