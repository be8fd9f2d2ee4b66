using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Authentication;
using TalentPortal.Application.Accounts;

namespace TalentPortal.Web.Accounts;

/// <summary>Ties this browser to a session, and knows where the browser is.</summary>
internal static class BrowserSession
{
    public static Task UseSessionAsync(this HttpContext context, SignInSession session) =>
        context.SignInAsync(SessionCookie.Scheme, SessionCookie.PrincipalOf(session.Id));

    public static Task DropSessionAsync(this HttpContext context) => context.SignOutAsync(SessionCookie.Scheme);

    /// <summary>What guessing is counted by: an IPv4 address, or the /64 network that one IPv6 subscriber owns.</summary>
    public static string Address(this HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address.ToString();
    }
}
