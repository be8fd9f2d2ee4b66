using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Documents;

public static class DocumentRegistration
{
    /// <summary>The document vault, numbering, papers and their verification, lists as Excel.</summary>
    public static IServiceCollection AddPortalDocuments(this IServiceCollection services, DocumentVaultOptions vault, PaperFontOptions? fonts = null)
    {
        services.AddSingleton(vault);
        services.AddScoped<DocumentVault>();
        services.AddScoped<RunningNumbers>();
        services.AddSingleton<CheckCodes>();
        services.AddSingleton(new PaperFonts(fonts ?? new PaperFontOptions()));
        services.AddSingleton<PdfWriter>();
        services.AddScoped<DocumentIssuer>();
        services.AddScoped<DocumentWithdrawals>();
        services.AddScoped<DocumentVerification>();
        services.AddScoped<PaperPrinter>();
        services.AddScoped<ReceiptPrinter>();
        services.AddSingleton<ReceiptWordings>();
        services.AddSingleton<ExcelExport>();
        return services;
    }
}
