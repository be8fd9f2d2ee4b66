using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Notices;

/// <summary>Carries what was registered to the page behind the form: sealed, so that the address cannot be made up.</summary>
public sealed class ObjectionReceipts(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("objection.receipt");

    public string Write(ReceivedObjection received) => protector.Protect(PortalJson.Write(received));

    /// <summary>Null when the text is not one of ours.</summary>
    public ReceivedObjection? Read(string? receipt)
    {
        try
        {
            return receipt is null ? null : PortalJson.Read<ReceivedObjection>(protector.Unprotect(receipt));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
