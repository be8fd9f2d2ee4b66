using Microsoft.AspNetCore.Mvc;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// A page that takes a file. The framework would put anything above 64 KB into the machine's temporary folder as it came, where a
/// crash leaves it: rosters and scanned papers stay in memory until they are sealed. The largest are 25 MB.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadInMemoryAttribute : RequestFormLimitsAttribute
{
    private const int Largest = 32 << 20;

    public UploadInMemoryAttribute() => MemoryBufferThreshold = Largest;
}
