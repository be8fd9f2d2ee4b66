using QRCoder;
using SkiaSharp;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>Sets a paper on A4 as PDF: number, check code and QR on the first page, the foot with page x of y on all.</summary>
public sealed class PdfWriter(PaperFonts fonts)
{
    private const float LabelWidth = 66, QrSize = 63, PortraitWidth = 63, PortraitHeight = 79;

    /// <exception cref="RefusedException">No Chinese font is installed.</exception>
    public void Write(PaperSheet sheet, Stream target)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        fonts.Require();
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var line = new SKPaint { Color = SKColors.Black, Style = SKPaintStyle.Stroke, StrokeWidth = 0.75f };
        using var pen = new PaperPen(fonts, 10.5f, 16.5f);
        using var boldPen = new PaperPen(fonts, 10.5f, 16.5f, isBold: true);
        using var smallPen = new PaperPen(fonts, 9f, 13.5f);
        using var titlePen = new PaperPen(fonts, 18.75f, 27, isBold: true);

        var flow = new PaperFlow();
        var paper = sheet.Paper;
        DrawHead(flow, sheet, titlePen, smallPen, ink);
        using var blocks = new BlockSetter(flow, new PaperTable(flow, pen, boldPen, ink, line), fonts, ink);
        foreach (var block in paper.Blocks) blocks.Draw(block);
        if (paper.Footnote is { } footnote) DrawFootnote(flow, footnote, smallPen, ink);
        Print(flow, sheet, smallPen, ink, line, target);
    }

    private static void DrawHead(PaperFlow flow, PaperSheet sheet, PaperPen title, PaperPen small, SKPaint ink)
    {
        var (paper, words) = (sheet.Paper, sheet.Words);
        string[] lines = [.. Numbers(sheet), .. paper.References.Select(Line)];
        var y = flow.Y + 6;
        foreach (var (text, at) in lines.Select((text, i) => (text, y + i * 15.75f)))
            flow.Draw(canvas => small.Draw(canvas, text, PaperFlow.Left, at, ink));

        if (sheet.Issue is { } issue) DrawCode(flow, issue, words, small, ink);
        else if (sheet.Portrait is { } portrait) flow.Draw(canvas => DrawPortrait(canvas, portrait, title));
        flow.Advance(Math.Max(sheet.Issue is not null ? QrSize + 16 : 0, lines.Length * 15.75f + 10));

        foreach (var part in title.Wrap(paper.Title, PaperFlow.Width)) DrawCentred(flow, title, part, ink);
        if (paper.Subtitle is { } subtitle)
            foreach (var part in small.Wrap(subtitle, PaperFlow.Width)) DrawCentred(flow, small, part, ink);
        flow.Advance(10);
        if (sheet is { Issue: null, Portrait: not null }) flow.Advance(Math.Max(0, PaperFlow.Top + PortraitHeight + 8 - flow.Y));
    }

    private static IEnumerable<string> Numbers(PaperSheet sheet)
    {
        if (sheet.Marking is { } marking) yield return marking;
        if (sheet.Issue is not { } issue) yield break;
        yield return Line(new(sheet.Words["document.number"], issue.Number));
        yield return Line(new(sheet.Words["document.checkCode"], issue.CheckCode));
    }

    private static string Line(PaperFact fact) => $"{fact.Label}\u3000{fact.Value}";

    private static void DrawCode(PaperFlow flow, PaperIssue issue, PaperWords words, PaperPen small, SKPaint ink)
    {
        var caption = words["document.scan"];
        var qrLeft = PaperFlow.Right - Math.Max(QrSize, small.Width(caption));
        flow.Draw(canvas => DrawQr(canvas, issue.VerifyAddress, qrLeft + (PaperFlow.Right - qrLeft - QrSize) / 2, PaperFlow.Top, ink));
        flow.Draw(canvas => small.Draw(canvas, caption, PaperFlow.Right - (PaperFlow.Right - qrLeft + small.Width(caption)) / 2, PaperFlow.Top + QrSize, ink));
    }

    /// <summary>Cut to the frame like on the screen: the upper part of the picture has the face.</summary>
    private static void DrawPortrait(SKCanvas canvas, PaperPortrait portrait, PaperPen title)
    {
        var frame = new SKRect(PaperFlow.Right - PortraitWidth, PaperFlow.Top, PaperFlow.Right, PaperFlow.Top + PortraitHeight);
        using var picture = portrait.Picture is { } bytes ? SKImage.FromEncodedData(bytes) : null;
        if (picture is not null)
        {
            var scale = Math.Max(frame.Width / picture.Width, frame.Height / picture.Height);
            var (width, height) = (frame.Width / scale, frame.Height / scale);
            canvas.DrawImage(picture, SKRect.Create((picture.Width - width) / 2, (picture.Height - height) * 0.2f, width, height), frame, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
        else
        {
            using var ground = new SKPaint { Color = new SKColor(0xE9, 0xF0, 0xFA) };
            using var letters = new SKPaint { Color = new SKColor(0x17, 0x50, 0x9E), IsAntialias = true };
            canvas.DrawRect(frame, ground);
            title.Draw(canvas, portrait.Initials, frame.MidX - title.Width(portrait.Initials) / 2, frame.MidY - title.LineHeight / 2, letters);
        }

        using var edge = new SKPaint { Color = new SKColor(0xB8, 0xC2, 0xD0), Style = SKPaintStyle.Stroke, StrokeWidth = 0.75f };
        canvas.DrawRect(frame, edge);
    }

    private static void DrawCentred(PaperFlow flow, PaperPen pen, string text, SKPaint ink)
    {
        var y = flow.Y;
        flow.Draw(canvas => pen.Draw(canvas, text, PaperFlow.Left + (PaperFlow.Width - pen.Width(text)) / 2, y, ink));
        flow.Advance(pen.LineHeight);
    }

    private static void DrawQr(SKCanvas canvas, string address, float left, float top, SKPaint ink)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var size = QrSize / modules.Count;
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x]) canvas.DrawRect(left + x * size, top + y * size, size + 0.05f, size + 0.05f, ink);
    }

    private static void DrawFootnote(PaperFlow flow, string footnote, PaperPen small, SKPaint ink)
    {
        flow.Advance(7.5f);
        foreach (var text in small.Wrap(footnote, PaperFlow.Width))
        {
            flow.Ensure(small.LineHeight);
            var y = flow.Y;
            flow.Draw(canvas => small.Draw(canvas, text, PaperFlow.Left, y, ink));
            flow.Advance(small.LineHeight);
        }
    }

    private static void Print(PaperFlow flow, PaperSheet sheet, PaperPen small, SKPaint ink, SKPaint line, Stream target)
    {
        var foot = sheet.Issue is { } issue ? $"{issue.Number}\u3000{issue.CheckCode}" : sheet.Paper.References is [var first, ..] ? first.Value : "";
        var number = sheet.Issue?.Number ?? foot;
        using var document = SKDocument.CreatePdf(target, new SKDocumentPdfMetadata { Title = $"{sheet.Paper.Title} {number}".TrimEnd(), Producer = "TalentPortal", RasterDpi = 300 });
        for (var i = 0; i < flow.Pages.Count; i++)
        {
            var canvas = document.BeginPage(PaperFlow.PageWidth, PaperFlow.PageHeight);
            foreach (var stroke in flow.Pages[i]) stroke(canvas);

            const float Y = PaperFlow.PageHeight - 50;
            canvas.DrawLine(PaperFlow.Left, Y, PaperFlow.Right, Y, line);
            var (middle, right) = (foot, sheet.Words["document.page", i + 1, flow.Pages.Count]);
            small.Draw(canvas, sheet.Printed ?? "", PaperFlow.Left, Y + 5, ink);
            small.Draw(canvas, middle, PaperFlow.Left + (PaperFlow.Width - small.Width(middle)) / 2, Y + 5, ink);
            small.Draw(canvas, right, PaperFlow.Right - small.Width(right), Y + 5, ink);
            document.EndPage();
        }

        document.Close();
    }

    /// <summary>Sets one block after the other.</summary>
    private sealed class BlockSetter(PaperFlow flow, PaperTable table, PaperFonts fonts, SKPaint ink) : IDisposable
    {
        private const float TextIndent = 24;

        private readonly PaperPen text = new(fonts, 12, 21);
        private readonly PaperPen boldText = new(fonts, 12, 21, isBold: true);
        private bool afterTable;

        public void Draw(PaperBlock block)
        {
            var isTable = block is PaperFacts or PaperGrid or PaperOpinions;
            if (isTable != afterTable && flow.Y > PaperFlow.Top) flow.Advance(6);
            afterTable = isTable;
            switch (block)
            {
                case PaperText paragraph: DrawText(paragraph); break;
                case PaperFacts facts: table.Draw(null, facts.Rows.Select(Cells), PaperFlow.Left); break;
                case PaperGrid grid: DrawGrid(grid); break;
                case PaperOpinions opinions: table.Draw(null, opinions.Rows.Select(Cells), PaperFlow.Left); break;
                case PaperSignature signature: DrawSignature(signature); break;
            }
        }

        public void Dispose()
        {
            text.Dispose();
            boldText.Dispose();
        }

        private void DrawText(PaperText paragraph)
        {
            var (pen, indent) = (paragraph.Bold ? boldText : text, paragraph.Indent ? TextIndent : 0);
            var lines = pen.Wrap(paragraph.Text, PaperFlow.Width, indent);
            for (var i = 0; i < lines.Count; i++)
            {
                flow.Ensure(pen.LineHeight);
                var (part, x, y) = (lines[i], PaperFlow.Left + (i == 0 ? indent : 0), flow.Y);
                flow.Draw(canvas => pen.Draw(canvas, part, x, y, ink));
                flow.Advance(pen.LineHeight);
            }
        }

        private static PaperCell[] Cells(IReadOnlyList<PaperFact> facts)
        {
            var unit = (PaperFlow.Width - facts.Count * LabelWidth) / facts.Sum(fact => fact.Weight);
            return [.. facts.SelectMany(fact => new[] { new PaperCell(LabelWidth, fact.Label, CellAlign.Center), new PaperCell(unit * fact.Weight, fact.Value) })];
        }

        private static PaperCell[] Cells(IReadOnlyList<PaperOpinion> opinions)
        {
            var width = PaperFlow.Width / opinions.Count - LabelWidth;
            return [.. opinions.SelectMany(opinion => new[]
            {
                new PaperCell(LabelWidth, opinion.Label, CellAlign.Center),
                new PaperCell(width, opinion.Text, Corner: opinion.Signed, MinHeight: opinion.RoomForSeal ? 96 : 64),
            })];
        }

        private void DrawGrid(PaperGrid grid)
        {
            var x = PaperFlow.Left + (grid.SideLabel is null ? 0 : LabelWidth);
            var unit = (PaperFlow.Right - x) / grid.Columns.Sum(column => column.Weight);
            var head = grid.Columns.Select(column => new PaperCell(unit * column.Weight, column.Title, CellAlign.Center)).ToArray();
            var rows = grid.Rows.Select(IReadOnlyList<PaperCell> (row) =>
                [.. row.Select((value, i) => new PaperCell(unit * grid.Columns[i].Weight, value, grid.Columns[i].IsFigure ? CellAlign.Right : CellAlign.Left))]);
            if (grid.Total is { } total)
            {
                var last = unit * grid.Columns[^1].Weight;
                rows = rows.Append([new PaperCell(PaperFlow.Right - x - last, total.Words, IsBold: true), new PaperCell(last, total.Figure, CellAlign.Right, IsBold: true)]);
            }

            table.Draw(head, rows, x, grid.SideLabel is { } side ? new PaperCell(LabelWidth, side, CellAlign.Center) : null);
        }

        private void DrawSignature(PaperSignature signature)
        {
            flow.Ensure((signature.Lines.Count + 1) * text.LineHeight);
            flow.Advance(text.LineHeight);
            foreach (var part in signature.Lines)
            {
                var y = flow.Y;
                flow.Draw(canvas => text.Draw(canvas, part, PaperFlow.Right - TextIndent - text.Width(part), y, ink));
                flow.Advance(text.LineHeight);
            }
        }
    }
}
