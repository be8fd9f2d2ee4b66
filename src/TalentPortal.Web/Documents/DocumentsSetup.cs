using TalentPortal.Application.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Documents;

/// <summary>Stored files, issued papers and their verification.</summary>
internal static class DocumentsSetup
{
    public static void AddPortalDocuments(this WebApplicationBuilder builder)
    {
        var data = new DataDirectory(builder.Configuration, builder.Environment);
        builder.Services.AddPortalDocuments(new DocumentVaultOptions { Directory = data.Folder("files") });
        builder.Services.AddScoped<IssuedDocumentQueries>();
        builder.Services.AddSingleton(builder.Configuration.GetSection("DocumentCheck").Get<DocumentCheckSettings>() ?? new DocumentCheckSettings());
        builder.Services.AddScoped<PublicDocumentCheck>();
        if (builder.Configuration.GetValue("OrphanSweep:Worker", defaultValue: true)) builder.Services.AddHostedService<OrphanSweep>();
    }
}
