using System.Security.Cryptography;

namespace TalentPortal.Web.Foundation;

/// <summary>The word that lets this response's own inline script or style run, new for each response.</summary>
public sealed class CspNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    public static CspNonce Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<CspNonce>() ?? throw new InvalidOperationException("The security headers run before every page.");
    }
}
