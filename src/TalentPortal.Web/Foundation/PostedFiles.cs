namespace TalentPortal.Web.Foundation;

/// <summary>Files of a form as name and content, for services that know nothing of requests.</summary>
internal static class PostedFiles
{
    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> ReadAsync(IEnumerable<IFormFile> files, CancellationToken ct)
    {
        var read = new List<(string, byte[])>();
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            read.Add((file.FileName, content.ToArray()));
        }

        return read;
    }
}
