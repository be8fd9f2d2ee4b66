namespace TalentPortal.Domain.Talents;

/// <summary>One piece of one person's name, see <see cref="NameGrams"/>. Kept with the person in the same transaction.</summary>
public sealed class PersonNameGram
{
    private PersonNameGram() { }

    public PersonNameGram(string gram, PersonId person) => (Gram, PersonId) = (gram, person);

    public string Gram { get; private set; } = "";
    public PersonId PersonId { get; private set; }

    /// <summary>Every piece of one person's name.</summary>
    public static IEnumerable<PersonNameGram> Of(PersonId person, string name) => NameGrams.Of(name).Select(gram => new PersonNameGram(gram, person));
}
