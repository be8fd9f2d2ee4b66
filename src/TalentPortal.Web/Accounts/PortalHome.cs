using Microsoft.AspNetCore.Mvc;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Accounts;

internal static class PortalHome
{
    /// <summary>The address of the room a person enters after signing in.</summary>
    public static string Home(this IUrlHelper url, Actor actor) => url.Place(PortalRooms.HomeOf(actor)) ?? "/";
}
