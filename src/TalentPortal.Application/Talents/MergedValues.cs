using System.Globalization;
using System.Text.Json;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The values of a record that are chosen field by field, written down so that they can be put back. Numbers stay sealed, each for its owner.</summary>
internal sealed class MergedValues(PersonalDataVault vault)
{
    /// <summary>Whether the record has a value there.</summary>
    public static bool Has(Person person, MergedField field) => field is MergedField.Name or MergedField.Standing || Read(person, field) is not null;

    public static string? Read(Person person, MergedField field) => field switch
    {
        MergedField.Name => person.Name,
        MergedField.Phone => person.Phone is { } phone ? Write(phone) : null,
        MergedField.BankAccount => person.BankAccount is { } account ? JsonSerializer.Serialize(new Account(account.BankName, account.HolderName, account.LastFour, Write(account.Number))) : null,
        MergedField.Ethnicity => person.EthnicityCode,
        MergedField.PoliticalStatus => person.PoliticalStatus?.ToString(),
        MergedField.MaritalStatus => person.MaritalStatus?.ToString(),
        MergedField.Household => person.HouseholdRegion,
        MergedField.FirstInCounty => person.FirstInCounty?.Index.ToString(CultureInfo.InvariantCulture),
        MergedField.Source => person.Source?.ToString(),
        MergedField.Team => person.Team?.ToString(),
        _ => person.Standing.ToString(),
    };

    public static void Put(Person person, MergedField field, string? value)
    {
        switch (field)
        {
            case MergedField.Name: person.CorrectName(value!, Pinyin.Initials(value!)); break;
            case MergedField.Phone: person.UsePhone(value is null ? null : ReadNumber(value)); break;
            case MergedField.BankAccount: person.UseBankAccount(value is null ? null : ReadAccount(value)); break;
            default: person.Describe(With(person.Traits, field, value)); break;
        }
    }

    /// <summary>The value of the one record for the other; a number is sealed anew for its new owner.</summary>
    public string? For(Person owner, Person from, MergedField field) => field switch
    {
        MergedField.Phone when from.Phone is { } phone => Write(vault.SealFor(PersonalField.Phone, from.Id.Value, phone, owner.Id.Value)),
        MergedField.BankAccount when from.BankAccount is { } account =>
            JsonSerializer.Serialize(new Account(account.BankName, account.HolderName, account.LastFour, Write(vault.SealFor(PersonalField.BankAccount, from.Id.Value, account.Number, owner.Id.Value)))),
        _ => Read(from, field),
    };

    private static PersonTraits With(PersonTraits traits, MergedField field, string? value) => field switch
    {
        MergedField.Ethnicity => traits with { EthnicityCode = value },
        MergedField.PoliticalStatus => traits with { PoliticalStatus = Member<PoliticalStatus>(value) },
        MergedField.MaritalStatus => traits with { MaritalStatus = Member<MaritalStatus>(value) },
        MergedField.Household => traits with { HouseholdRegion = value },
        MergedField.FirstInCounty => traits with { FirstInCounty = value is null ? null : YearMonth.FromIndex(int.Parse(value, CultureInfo.InvariantCulture)) },
        MergedField.Source => traits with { Source = Member<TalentSource>(value) },
        MergedField.Team => traits with { Team = Member<TalentTeam>(value) },
        MergedField.Standing => traits with { Standing = Member<TalentStanding>(value)!.Value },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static TEnum? Member<TEnum>(string? value) where TEnum : struct, Enum => value is null ? null : Enum.Parse<TEnum>(value);

    private static string Write(ProtectedText text) => Convert.ToBase64String(text.Envelope) + " " + Convert.ToBase64String(text.Index);

    private static ProtectedText ReadNumber(string value) => value.Split(' ') is [var envelope, var index] ? new(Convert.FromBase64String(envelope), Convert.FromBase64String(index)) : throw new FormatException("No sealed number.");

    private static BankAccount ReadAccount(string value)
    {
        var account = JsonSerializer.Deserialize<Account>(value)!;
        return new BankAccount(account.Bank, account.Holder, ReadNumber(account.Number), account.LastFour);
    }

    private sealed record Account(string Bank, string Holder, string LastFour, string Number);
}
