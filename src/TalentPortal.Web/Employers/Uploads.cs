using TalentPortal.Application.Employers;

namespace TalentPortal.Web.Employers;

/// <summary>An uploaded file as the services take it.</summary>
internal static class Uploads
{
    public static async Task<UploadedFile> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null) return UploadedFile.None;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        return new UploadedFile(file.FileName, content.ToArray());
    }
}
