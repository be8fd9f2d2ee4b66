using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace TalentPortal.Application.Tests.Documents;

/// <summary>Honest and hostile files, made here byte by byte.</summary>
internal static class SomeFiles
{
    public static byte[] Image(SKEncodedImageFormat format, int width = 64, int height = 48)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height / 2f, red);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    public static byte[] Jpeg(int width = 64, int height = 48) => Image(SKEncodedImageFormat.Jpeg, width, height);

    public static byte[] Png(int width = 64, int height = 48) => Image(SKEncodedImageFormat.Png, width, height);

    /// <summary>A photograph with an EXIF block: orientation, and a text where cameras write the place.</summary>
    public static byte[] JpegWithExif(byte orientation, string place, int width = 64, int height = 48)
    {
        byte[] tiff =
        [
            (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff, .. Encoding.ASCII.GetBytes(place)];
        var jpeg = Jpeg(width, height);
        var length = body.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body, .. jpeg[2..]];
    }

    /// <summary>A PNG whose header promises more pixels than it has, or than anybody should decode.</summary>
    public static byte[] PngFlood(int width, int height)
    {
        var png = Png();
        foreach (var (value, at) in new[] { (width, 16), (height, 20) })
            for (var i = 0; i < 4; i++) png[at + i] = (byte)(value >> (24 - 8 * i));
        var crc = Crc32(png.AsSpan(12, 17));
        for (var i = 0; i < 4; i++) png[29 + i] = (byte)(crc >> (24 - 8 * i));
        return png;
    }

    public static byte[] Zip(string entry = "a.txt")
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(entry).Open())) writer.Write("content");
        return memory.ToArray();
    }

    /// <summary>A small PDF of one empty page, with whatever else the catalogue shall say and objects after it.</summary>
    public static byte[] Pdf(string catalogue = "", string objects = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {catalogue} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        + $"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n{objects}trailer\n<< /Root 1 0 R >>\n%%EOF\n");

    /// <summary>The same, with the given objects packed into a compressed object stream.</summary>
    public static byte[] PdfWithObjectStream(string packed, string type = "/ObjStm", string filter = "/FlateDecode", string beforeStream = "\n")
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(packed));
        var body = Encoding.Latin1.GetString(memory.ToArray());
        return Pdf(objects: $"5 0 obj\n<< /Type {type} /N 1 /First 4 /Filter {filter} /Length {body.Length} >>{beforeStream}stream\n{body}\nendstream\nendobj\n");
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
