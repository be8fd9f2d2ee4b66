using Microsoft.AspNetCore.Mvc;
using TalentPortal.Domain.Messages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Messages;

/// <summary>Where each kind of message leads. Whoever may not open that page any more is told so there.</summary>
internal static class MessagePlaces
{
    public static readonly IReadOnlyDictionary<MessageSubject, string> Pages = new Dictionary<MessageSubject, string>
    {
        [MessageSubject.OwnAccount] = "/Accounts/Index",
        [MessageSubject.OwnSubsidy] = "/Subsidies/Status/Index",
        [MessageSubject.DeskSubsidy] = "/Subsidies/Desk/Case",
        [MessageSubject.OwnOffers] = "/My/Index",
        [MessageSubject.StaffOffers] = "/Employer/Offers",
        [MessageSubject.OwnRecognition] = "/Recognitions/Apply/Status",
        [MessageSubject.StaffRecognitions] = "/Employer/Recognitions",
        [MessageSubject.OwnLevel] = "/My/Index",
        [MessageSubject.OwnAward] = "/My/Awards/Award",
        [MessageSubject.EmployerAward] = "/Employer/Awards/Award",
        [MessageSubject.DeskAward] = "/Awards/Desk/Case",
        [MessageSubject.AwardToScore] = "/Awards/Desk/Score",
        [MessageSubject.OwnCorrection] = "/My/Corrections/View",
        [MessageSubject.EmployerRequest] = "/Employer/Request",
        [MessageSubject.LeaderTalents] = "/Leader/Index",
        [MessageSubject.OwnLeader] = "/My/Issues/Index",
        [MessageSubject.OwnIssue] = "/My/Issues/Issue",
        [MessageSubject.DeskIssue] = "/Liaison/Issues/Issue",
        [MessageSubject.OwnService] = "/My/Services/Request",
        [MessageSubject.DeskService] = "/Services/Desk/Request",
        [MessageSubject.StaffService] = "/Employer/Services/Request",
        [MessageSubject.OwnStay] = "/My/Stations/Stay",
        [MessageSubject.DeskStay] = "/Stations/Desk/Stay",
        [MessageSubject.OwnLoan] = "/My/Loans/Loan",
        [MessageSubject.OwnFlat] = "/My/Flats/Application",
        [MessageSubject.OwnLease] = "/My/Flats/Lease",
        [MessageSubject.JointQuestions] = "/Subsidies/Joint/Index",
        [MessageSubject.NumberExport] = "/Work/Talents/Numbers/Export",
    };

    public static string Of(this IUrlHelper url, PortalMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var page = Pages[message.Subject];
        return (message.SubjectId is { } id ? url.Page(page, new { id = id.ToString("N") }) : url.Place(page)) ?? throw new InvalidOperationException($"There is no page {page}.");
    }
}
