using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Talents;

internal sealed class PersonDocumentConfiguration : IEntityTypeConfiguration<PersonDocument>
{
    public void Configure(EntityTypeBuilder<PersonDocument> builder)
    {
        builder.ToTable("PersonDocuments");
        builder.HasKey(document => document.Id);
        // A number finds its person, also a former one.
        builder.Protected(document => document.Number).HasIndex(text => text.Index);
        builder.HasIndex(document => document.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(document => document.PersonId);
    }
}
