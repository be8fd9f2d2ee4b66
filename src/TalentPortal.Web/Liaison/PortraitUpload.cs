using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Liaison;

/// <summary>A photograph as a browser sends it, chosen or taken with the camera, and what the page showed.</summary>
public sealed class PortraitUpload
{
    public List<IFormFile> Photos { get; set; } = [];
    public IFormFile? Camera { get; set; }
    public long Version { get; set; }

    internal Task<IReadOnlyList<(string Name, byte[] Content)>> ReadAsync(CancellationToken ct) => PostedFiles.ReadAsync(Camera is null ? Photos : [.. Photos, Camera], ct);
}
