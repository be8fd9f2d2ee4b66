using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace TalentPortal.Web.Documents;

/// <summary>A QR code as inline SVG: no image request, sharp in print.</summary>
internal static class PaperQr
{
    public static IHtmlContent Svg(string address, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new HtmlContentBuilder()
            .AppendHtml($"<svg class=\"qr\" viewBox=\"0 0 {modules.Count} {modules.Count}\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"")
            .Append(label).AppendHtml($"\"><path d=\"{path}\"/></svg>");
    }
}
