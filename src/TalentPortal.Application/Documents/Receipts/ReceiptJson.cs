using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Receipts;

/// <summary>A receipt as a JSON file, both languages in one: money in fen and as yuan, months as <c>2026-03</c>, moments in UTC, enums by name.</summary>
public static class ReceiptJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        Converters = { new FenAndYuan(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(ReceiptDocument receipt) => JsonSerializer.SerializeToUtf8Bytes(receipt, Options);

    /// <summary><c>{ "fen": 55000, "yuan": "550.00" }</c></summary>
    private sealed class FenAndYuan : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Receipts are written, not read.");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("fen", value.Fen);
            writer.WriteString("yuan", value.Yuan.ToString("0.00", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
    }
}
